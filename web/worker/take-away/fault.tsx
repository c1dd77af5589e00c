import { useText } from '../../ui/language.ts';
import type { Failure } from './api-client.ts';

/** What went wrong in plain words, and another try where one may help. */
export function Fault({ failure, retry }: { failure: Failure; retry: () => void }) {
  const t = useText();
  return (
    <div class="notice-box" role="alert">
      <p>
        {t.failure[failure.kind]} {failure.kind === 'refused' && failure.detail}
      </p>
      {failure.kind !== 'not-found' && (
        <button type="button" onClick={retry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}
