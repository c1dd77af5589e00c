import type { Assessment } from '../../shared/api/assessments.ts';
import { useText } from '../language.ts';
import { Cost } from '../result/cost.tsx';

type Contributions = Assessment['contributions'];

/** Least and most of the year's tiers, while no base is chosen; `null` where the band is not published. */
export function rangeOf({ tiers }: Contributions): { least: string; most: string } | null {
  const [least, most] = [tiers[0]?.total, tiers.at(-1)?.total];
  return least && most ? { least, most } : null;
}

/** The one figure most people look for. */
export function MonthCost({ contributions }: { contributions: Contributions }) {
  const t = useText();
  const { pension, medical } = contributions.monthly;
  const { chosen } = contributions.base;
  const range = chosen ? null : rangeOf(contributions);
  return (
    <p class="month-cost">
      <span>
        {t.monthCost}
        <small>{chosen ? t.onBase(chosen) : t.result.pay.rangeHint}</small>
      </span>
      {range ? (
        <span class="cost">
          <span class="amount range">{t.result.pay.from(range.least, range.most)}</span>
        </span>
      ) : (
        <Cost of={[{ pension, medical }]} />
      )}
    </p>
  );
}
