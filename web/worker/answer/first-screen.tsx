import { inCapitals } from './capitals.ts';
import { Fold } from './fold.tsx';
import type { Ground, Office } from './ground.ts';
import type { Headline, NextStep, Told } from './headline.ts';

/** The number or month large, or every case of it side by side, and what it buys. */
export function Numbers({ told, large }: { told: readonly Told[]; large: boolean }) {
  return (
    <div class={['told', told.length > 1 && 'cases']}>
      {told.map((each) => (
        <div key={`${each.label} ${each.value}`}>
          <p class="label">{each.label}</p>
          <p class={['number', !/\d/.test(each.value) && 'words']}>
            {each.value}
            {each.unit && <small> {each.unit}</small>}
          </p>
          {large && each.amount && <p lang="zh-CN">{inCapitals(each.amount)}</p>}
          {each.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </div>
  );
}

/** A telephone number that a finger can dial. */
export function Call({ office: { phone }, ground: { words } }: { office: Office; ground: Ground }) {
  return phone === null ? null : (
    <a class="act" href={`tel:${phone}`}>
      {words.next.call({ phone })}
    </a>
  );
}

/** What to do next, where, with what and until when. */
export function Next({ next, ground }: { next: NextStep; ground: Ground }) {
  const { next: w } = ground.words;
  return (
    <section class="next">
      <h3>{w.title}</h3>
      <p>{next.text}</p>
      <p class="hint">
        {[
          next.by && w.by({ day: next.by }),
          w.at({ office: next.office.name }) + (next.office.address ?? w.noAddress),
          next.papers.length === 0 && w.askPapers,
        ]
          .filter(Boolean)
          .join(ground.words.next.and)}
      </p>
      <Call office={next.office} ground={ground} />
      {next.papers.length > 0 && (
        <Fold title={w.papers}>
          <ul>
            {next.papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

/** One answer on one screen. */
export function FirstScreen({ headline, ground, large }: { headline: Headline; ground: Ground; large: boolean }) {
  return (
    <>
      <Numbers told={headline.told} large={large} />
      {headline.warning && <p class="warning">{headline.warning}</p>}
      <Next next={headline.next} ground={ground} />
    </>
  );
}
