import { defineComponent, ref } from 'vue';
import { valueText } from '../../shared/messages/batch.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterPageMessages } from '../../shared/messages/roster-page.generated.ts';
import { grouped } from '../ui/tidy.ts';
import type { ShownRow } from './answer-file.ts';

/** So many at once: ten thousand rows would stop the page. */
const STEP = 100;

/** The rows on the screen, those with something to correct first if there are any. */
export const Rows = defineComponent(
  (props: { rows: readonly ShownRow[]; language: Language }) => {
    const onlyFaults = ref(props.rows.some(({ faults }) => faults.length > 0));
    const most = ref(STEP);
    return () => {
      const t = rosterPageMessages[props.language];
      const wrong = props.rows.filter(({ faults }) => faults.length > 0);
      const all = onlyFaults.value ? wrong : props.rows;
      const left = all.length - most.value;
      return (
        <section class="card">
          <h2>{t.rowsTitle}</h2>
          {wrong.length > 0 && (
            <>
              <p class="fault">{t.faults}</p>
              <p class="buttons">
                {[true, false].map((only) => (
                  <button
                    key={String(only)}
                    type="button"
                    aria-pressed={onlyFaults.value === only}
                    onClick={() => (onlyFaults.value = only)}
                  >
                    {only ? t.onlyFaults({ count: wrong.length }) : t.allRows({ count: props.rows.length })}
                  </button>
                ))}
              </p>
            </>
          )}
          <div class="scroll" tabindex={0}>
            <table class="roster-rows">
              <thead>
                <tr>
                  <th scope="col">{t.row}</th>
                  <th scope="col">{t.reference}</th>
                  <th scope="col">{t.outcome}</th>
                  <th scope="col">{t.monthly}</th>
                  <th scope="col">{t.problem}</th>
                </tr>
              </thead>
              <tbody>
                {all.slice(0, most.value).map(({ row, reference, outcome, monthly, faults }) => (
                  <tr key={row}>
                    <th scope="row" data-label={t.row}>
                      {row}
                    </th>
                    <td data-label={t.reference}>{reference}</td>
                    <td data-label={t.outcome}>{valueText(outcome, props.language)}</td>
                    <td data-label={t.monthly}>{monthly && t.yuan({ amount: grouped(monthly) })}</td>
                    <td>
                      {faults.map(({ column, detail }) => (
                        <p key={`${column} ${detail}`}>{column ? t.inColumn({ column, detail }) : detail}</p>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {left > 0 && (
            <button type="button" onClick={() => (most.value += STEP)}>
              {t.moreRows({ count: Math.min(STEP, left) })}
            </button>
          )}
        </section>
      );
    };
  },
  { props: ['rows', 'language'] },
);
