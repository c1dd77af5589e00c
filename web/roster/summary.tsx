import { defineComponent } from 'vue';
import { valueText } from '../../shared/messages/batch.ts';
import type { Summary } from '../../shared/roster/index.ts';
import { language } from '../ui/language.ts';
import { TEXTS } from './text.ts';

/** How many of each outcome, and what the amounts come to. */
export const SummaryCard = defineComponent(
  (props: { summary: Summary }) => () => {
    const t = TEXTS[language.value];
    const { outcomes, sums } = props.summary;
    return (
      <section class="card">
        <h2>{t.outcomes}</h2>
        <dl class="rows">
          {Object.entries(outcomes)
            .filter(([, count]) => count > 0)
            .map(([outcome, count]) => (
              <div key={outcome}>
                <dt>{valueText(outcome, language.value)}</dt>
                <dd>{t.rows(count)}</dd>
              </div>
            ))}
        </dl>
        {outcomes.error > 0 && <p class="fault">{t.faults}</p>}
        {sums.length > 0 && <h2>{t.sums}</h2>}
        <dl class="rows">
          {sums.map(({ id, title, rows, sum }) => (
            <div key={id}>
              <dt>
                {title} <small>{t.rows(rows)}</small>
              </dt>
              <dd class="amount">{t.yuan(sum)}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  },
  { props: ['summary'] },
);
