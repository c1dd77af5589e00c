import { computed, defineComponent } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { useReading, useText } from '../../ui/language.ts';
import type { Ask } from '../state/engine.ts';
import { useStoreIfAny } from '../state/store.ts';
import { Cost } from './cost.tsx';

type Contributions = Assessment['contributions'];
type Shown = Pick<Contributions, 'base' | 'monthly' | 'tiers' | 'fits'>;

/** Least and most of the year's tiers, while no base is chosen; `null` where the band is not published. */
export function rangeOf({ tiers }: Pick<Contributions, 'tiers'>): { least: string; most: string } | null {
  const [least, most] = [tiers[0]?.total, tiers.at(-1)?.total];
  return least && most ? { least, most } : null;
}

/** The one figure most people look for. Under a moving slider it is worked out by itself, from frame to frame. */
export const MonthCost = defineComponent(
  (props: { contributions: Contributions }) => {
    const store = useStoreIfAny();
    const { language } = useReading();
    const shown = computed((): Shown => {
      const amount = store?.sliding.value ?? null;
      if (amount === null || !store?.engine.value) return props.contributions;
      return (
        onBase(store.engine.value.askIn(language.value, store.facts.value.region), store.facts.value, amount) ??
        props.contributions
      );
    });
    return () => <Figure contributions={shown.value} />;
  },
  { props: ['contributions'] },
);

/** What contributions are on a base; `null` where the other answers contradict each other, which the page says above. */
export function onBase(ask: Ask, facts: Facts, amount: string): Shown | null {
  try {
    return ask({ ...facts, base: { amount } });
  } catch (error) {
    if (error instanceof NotAcceptable) return null;
    throw error;
  }
}

function Figure({ contributions }: { contributions: Shown }) {
  const t = useText();
  const { pension, medical } = contributions.monthly;
  const { chosen } = contributions.base;
  const range = chosen ? null : rangeOf(contributions);
  return (
    <p class="month-cost">
      <span>
        {t.monthCost}
        <small>
          {chosen ? t.onBase({ base: chosen }) : contributions.fits ? t.result.pay.targetOpen : t.result.pay.rangeHint}
        </small>
      </span>
      {range ? (
        <span class="cost">
          <span class="amount range">{t.result.pay.from({ least: range.least, most: range.most })}</span>
        </span>
      ) : (
        <Cost of={[{ pension, medical }]} />
      )}
    </p>
  );
}
