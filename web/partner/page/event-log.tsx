import type { Language } from '../../../shared/messages/catalogue.ts';
import { partnerMessages } from '../../../shared/messages/partner.generated.ts';

/** One event of the element, newest first in the log. */
export interface Logged {
  type: string;
  /** As JSON. */
  detail: string;
  /** Time of the day. */
  at: string;
}

const LONGEST = 600;

export function EventLog({ language, logged }: { language: Language; logged: readonly Logged[] }) {
  const t = partnerMessages[language];
  return (
    <section>
      <h2>{t.log}</h2>
      <p class="hint">{t.logHint}</p>
      {logged.length === 0 ? (
        <p>{t.noEvents}</p>
      ) : (
        <ol class="log" reversed>
          {logged.map(({ type, detail, at }, index) => (
            <li key={logged.length - index}>
              <code>
                {at} {type} {detail.length > LONGEST ? `${detail.slice(0, LONGEST)}…` : detail}
              </code>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
