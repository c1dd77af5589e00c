import type { ContributionsAnswer } from '../../shared/api/contributions.ts';
import { text } from '../language.ts';

/** What no notice publishes and whom to ask, then what else to know. */
export function Gaps({ answer: { figures = [], notices } }: { answer: ContributionsAnswer }) {
  const t = text.value;
  return (
    <>
      {figures.length > 0 && (
        <section class="notice-box">
          <h2>{t.gaps}</h2>
          <p>{t.gapsHint}</p>
          <ul>
            {figures.map(({ id, title, on, askedOf }) => (
              <li key={`${id} ${on}`}>{t.gap(title, on, askedOf)}</li>
            ))}
          </ul>
        </section>
      )}
      {notices.length > 0 && (
        <section>
          <h2>{t.notices}</h2>
          <ul>
            {notices.map((notice) => (
              <li key={notice.text}>{notice.text}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
