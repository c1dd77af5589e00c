import { defineComponent } from 'vue';
import { valueText } from '../../shared/messages/batch.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterPageMessages } from '../../shared/messages/roster-page.generated.ts';
import type { Summary } from '../../shared/roster/index.ts';

/** How many of each outcome, and what the amounts come to. */
export const SummaryCard = defineComponent(
  (props: { summary: Summary; language: Language }) => () => {
    const t = rosterPageMessages[props.language];
    const { outcomes, sums, notes } = props.summary;
    return (
      <section class="card">
        <h2>{t.outcomes}</h2>
        <dl class="rows">
          {Object.entries(outcomes)
            .filter(([, count]) => count > 0)
            .map(([outcome, count]) => (
              <div key={outcome}>
                <dt>{valueText(outcome, props.language)}</dt>
                <dd>{t.rows({ count })}</dd>
              </div>
            ))}
        </dl>
        {notes.length > 0 && <h2>{t.notes}</h2>}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {sums.length > 0 && <h2>{t.sums}</h2>}
        <dl class="rows">
          {sums.map(({ id, title, rows, sum }) => (
            <div key={id}>
              <dt>
                {title} <small>{t.rows({ count: rows })}</small>
              </dt>
              <dd class="amount">{t.yuan({ amount: sum })}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  },
  { props: ['summary', 'language'] },
);
