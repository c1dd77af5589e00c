import type { CounterRecord } from '../../../shared/api/counter.ts';
import { regionName } from '../../ui/region-names.ts';
import { language, text } from '../common/language.ts';
import { questionOf, timeOf, valueText } from '../common/values.ts';
import { Changes } from './answers.tsx';
import { same } from './draft.ts';
import { nameOf } from './matters.ts';

/** Every decision on a record, the first one first. */
export function Decisions({ decisions }: Pick<CounterRecord, 'decisions'>) {
  const t = text.value;
  return (
    <section>
      <h2>{t.decisions}</h2>
      {decisions.length === 0 && <p>{t.noDecisions}</p>}
      <ol class="decisions">
        {decisions.map(({ decidedAt, by, office, matter, outcome, note, fields, changes }, at) => (
          <li key={decidedAt + by}>
            <p>
              {matter ? nameOf(matter) : t.whole} <strong>{t.outcomes[outcome]}</strong>{' '}
              <small>{timeOf(decidedAt)}</small>{' '}
              <small>{t.by({ office: regionName(office, language.value), who: by })}</small>
            </p>
            {note && <p>{note}</p>}
            {/* Decisions that were sent together rest on the same corrections. */}
            {fields.length > 0 && !same(fields, decisions[at - 1]?.fields) && (
              <ul>
                {fields.map(({ id, title, said, now }) => (
                  <li key={id}>
                    {questionOf(id)?.column[language.value] ?? title[language.value]} {valueText(id, said)} →{' '}
                    <strong>{valueText(id, now)}</strong>
                  </li>
                ))}
              </ul>
            )}
            {changes.length > 0 && !same(changes, decisions[at - 1]?.changes) && <Changes changes={changes} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
