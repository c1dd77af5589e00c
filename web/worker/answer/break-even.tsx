import type { PlansAnswer } from '../../../shared/answer/plans.ts';
import { monthsBetween } from '../../../shared/month.ts';
import { grouped } from '../../ui/tidy.ts';
import type { Ground } from './ground.ts';

type Plan = PlansAnswer['plans'][number];

/** The picture's own measures: a unit is a pixel on a phone of 360. */
const WIDTH = 300;
const HEIGHT = 130;
const TOP = 46;
const BOTTOM = 124;

/** How a share of the time behind the break-even is shown as well, so that one sees the line go on. */
const BEYOND = 0.35;

/**
 * When what is paid for the pension has been drawn back: one line that falls while one pays and rises while one draws,
 * with its words on it. Nothing where no pension is had, or nothing is paid for it.
 */
export function BreakEven({ plan, ground }: { plan: Plan; ground: Ground }) {
  const { words } = ground;
  const { choices, paysForPension, pension, drawnBackIn } = plan;
  const { from, paysUntil, retireIn } = choices;
  if (!pension || !retireIn || !drawnBackIn || !paysUntil) return null;
  const w = words.plan;
  const [paid, drawn, back] = [paysUntil, retireIn, drawnBackIn].map((month) => monthsBetween(from, month)) as [
    number,
    number,
    number,
  ];
  const end = back + (back - drawn) * BEYOND;
  const x = (months: number): number => Math.round((months / end) * WIDTH);
  const rise = (BOTTOM - TOP) / (back - drawn);
  const points = [
    [0, TOP],
    [x(paid), BOTTOM],
    [x(drawn), BOTTOM],
    [x(back), TOP],
    [WIDTH, Math.round(TOP - rise * (end - back))],
  ];
  const title = w.drawnBack({ month: drawnBackIn });
  const sum = w.paidInAll({ amount: grouped(paysForPension) });
  const month = w.drawFrom({ month: retireIn, amount: grouped(pension.total), atLeast: pension.atLeast });
  return (
    <figure class="break-even">
      <figcaption>{w.whenBack}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <line class="zero" x1="0" y1={TOP} x2={WIDTH} y2={TOP} />
        <polyline points={points.map((point) => point.join()).join(' ')} />
        <circle cx={x(back)} cy={TOP} r="6" />
        <text x={x(back)} y={TOP - 14} text-anchor="end">
          {title}
        </text>
      </svg>
      <p>{sum}</p>
      <p>{month}</p>
    </figure>
  );
}
