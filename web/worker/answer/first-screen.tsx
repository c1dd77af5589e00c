import { useReading } from '../../ui/language.ts';
import { inCapitals } from './capitals.ts';
import { Fold } from './fold.tsx';
import type { Ground, Office } from './ground.ts';
import type { Headline, NextStep, Told } from './headline.ts';

/** In large type so many lines stand below a number; with several numbers, one below each. The rest is a tap away. */
const linesOf = ({ lines }: Told, among: readonly Told[], large: boolean): readonly string[] =>
  large ? lines.slice(0, among.length > 1 ? 1 : 2) : lines;

/** What large type leaves to the second screen. */
export const furtherLines = (told: readonly Told[]): string[] =>
  told.flatMap((each) => each.lines.slice(linesOf(each, told, true).length));

/** The number or month large, or every case of it side by side, and what it buys. */
export function Numbers({ told, large }: { told: readonly Told[]; large: boolean }) {
  const capitals = large && told.length === 1 && useReading().language.value === 'zh-CN';
  return (
    <div class={['told', told.length > 1 && 'cases']}>
      {told.map((each, place) => (
        // By place: a number that follows the slider stays the same text on the page.
        <div key={place}>
          <p class="label">{each.label}</p>
          <p class={['number', !/^[^–]*\d[^–]*$/.test(each.value) && 'words']}>
            {each.value}
            {each.unit && <small> {each.unit}</small>}
          </p>
          {capitals && each.amount && <p>{inCapitals(each.amount)}</p>}
          {linesOf(each, told, large).map((line, below) => (
            <p key={below}>{line}</p>
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
export function Next({ next, ground, large = false }: { next: NextStep; ground: Ground; large?: boolean }) {
  const { next: w } = ground.words;
  const call = <Call office={next.office} ground={ground} />;
  return (
    <section class="next">
      <h3>{w.title}</h3>
      <p>{next.text}</p>
      {large && call}
      <p class="hint">
        {[
          next.by && w.by({ day: next.by }),
          w.at({ office: next.office.name }) + (next.office.address ?? w.noAddress),
          next.papers.length === 0 && w.askPapers,
        ]
          .filter(Boolean)
          .join(w.and) + w.end}
      </p>
      {!large && call}
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
      <Next next={headline.next} ground={ground} large={large} />
    </>
  );
}
