import type { CounterRecord } from '../../../shared/api/counter.ts';
import { regionName } from '../../ui/region-names.ts';
import { language, text } from '../common/language.ts';
import { timeOf, valueText } from '../common/values.ts';
import { Changes } from './answers.tsx';

/** Every decision on a record, the first one first. */
export function Decisions({ decisions }: Pick<CounterRecord, 'decisions'>) {
  const t = text.value;
  return (
    <section>
      <h2>{t.decisions}</h2>
      {decisions.length === 0 && <p>{t.noDecisions}</p>}
      <ol class="decisions">
        {decisions.map(({ decidedAt, by, office, outcome, note, fields, changes }) => (
          <li key={decidedAt + by}>
            <p>
              <strong>{t.outcomes[outcome]}</strong> <small>{timeOf(decidedAt)}</small>{' '}
              <small>{t.by({ office: regionName(office, language.value), who: by })}</small>
            </p>
            {note && <p>{note}</p>}
            {fields.length > 0 && (
              <ul>
                {fields.map(({ id, title, said, now }) => (
                  <li key={id}>
                    {title[language.value]} {valueText(id, said)} → <strong>{valueText(id, now)}</strong>
                  </li>
                ))}
              </ul>
            )}
            {changes.length > 0 && <Changes changes={changes} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
