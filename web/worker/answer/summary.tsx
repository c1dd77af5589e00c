import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { useReading } from '../../ui/language.ts';
import { nextSteps } from './next-steps.ts';
import { NextYear } from './parts.tsx';
import { TimelineChart } from './timeline-chart.tsx';

/** What to do next, in plain words, before all detail. */
export function Summary({ assessment, facts }: { assessment: Assessment; facts: Facts }) {
  const { text } = useReading();
  const t = text.value;
  const n = t.result.now;
  const { known, dates, papers, offices } = nextSteps(assessment, facts, t);
  return (
    <section class="summary">
      <h2>{n.title}</h2>
      {known.length === 0 && <p>{n.nothing}</p>}
      <ul class="known">
        {known.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {dates.length > 0 && (
        <>
          <h3>{n.dates}</h3>
          <ul>
            {dates.map(({ on, title }) => (
              <li key={`${on} ${title}`}>
                <strong>{t.date({ date: on })}</strong> {title}
              </li>
            ))}
          </ul>
          <NextYear assessment={assessment} facts={facts} />
          <TimelineChart assessment={assessment} facts={facts} />
        </>
      )}
      {papers.length > 0 && (
        <>
          <h3>{n.papers}</h3>
          {papers.map(({ programme, items }) => (
            <div key={programme}>
              <p>{programme}</p>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
      {offices.length > 0 && (
        <details>
          <summary>{n.offices}</summary>
          {offices.map(({ office, asks }) => (
            <div key={office}>
              <p>
                <strong>{office}</strong>
              </p>
              <ul>
                {asks.map((ask) => (
                  <li key={ask}>{ask}</li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
