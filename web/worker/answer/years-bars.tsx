import { monthOfDay, monthsBetween, yearsAndMonths } from '../../../shared/month.ts';
import { pensionShort } from './derived.ts';
import type { Ground } from './ground.ts';

/**
 * How far the months for a pension reach: those paid, those still to come until retirement, and those missing then, one
 * behind the other. Nothing where the months were not told, or retirement is no longer ahead.
 */
export function YearsBars({ ground }: { ground: Ground }) {
  const { assessment, facts, text, words } = ground;
  const { minimumMonths, statutoryMonth } = assessment.retirement;
  const paid = facts.pension?.monthsSoFar;
  const now = monthOfDay(assessment.asOf);
  if (paid === undefined || minimumMonths === null || statutoryMonth === null || statutoryMonth <= now) return null;
  const w = words.retire.bars;
  const missing = pensionShort(assessment, facts)?.missing ?? 0;
  const ahead = missing > 0 ? minimumMonths - missing - paid : monthsBetween(now, statutoryMonth);
  const all = paid + ahead + missing;
  const parts = [
    { kind: 'paid', months: paid, from: 0 },
    { kind: 'ahead', months: ahead, from: paid },
    { kind: 'missing', months: missing, from: paid + ahead },
  ] as const;
  const span = (months: number) => text.flow.monthSpan(yearsAndMonths(months));
  return (
    <figure class="bars">
      <figcaption>
        {missing > 0 ? w.short({ span: span(missing) }) : w.enough({ span: span(minimumMonths) })}
      </figcaption>
      {parts
        .filter(({ months }) => months > 0)
        .map(({ kind, months, from }) => (
          <div key={kind}>
            <p>{text.label({ name: w[kind] }) + span(months)}</p>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class={kind} x={(from / all) * 100} width={(months / all) * 100} height="6" />
            </svg>
          </div>
        ))}
    </figure>
  );
}
