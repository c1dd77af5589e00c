import type { Failure } from './api.ts';
import { text } from './language.ts';

/** What went wrong, with the service's own sentences where it names what to correct. */
export function Fault({ failure }: { failure: Failure }) {
  const t = text.value;
  const sentences = failure.errors.length > 0 ? failure.errors.map(({ detail }) => detail) : [failure.detail];
  return (
    <div class="notice-box" role="alert">
      <p>{t.failure[failure.kind]}</p>
      {failure.kind === 'refused' && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
