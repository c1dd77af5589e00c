import { computed, defineComponent, useId } from 'vue';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';
import { grouped } from '../../ui/tidy.ts';
import { useStore } from '../state/store.ts';
import { type Band, bandOf, baseAt, placeOf, scaleOf } from './band.ts';
import { BASE_FROM, BaseFrom } from './base-from.tsx';
import { ExactBase } from './exact-base.tsx';

/** Ways to one base: the ends of the band, tiers, a box for the exact amount, and what it may follow from. */
export const BaseControl = defineComponent(() => {
  const { assessment, answer, adjustments } = useStore();
  const band = computed(() => assessment.value && bandOf(assessment.value.contributions));
  return () => {
    const t = useText();
    if (!band.value) return <p>{t.flow.bandUnknown}</p>;
    const { floor, ceiling, provisional } = band.value;
    const chosen = assessment.value?.contributions.base.chosen ?? null;
    const setBase = (base: object) => void answer('base', base);
    return (
      <div>
        <p class="hint">{t.baseHint}</p>
        {provisional && <p class="mark">{t.provisional}</p>}
        <Tiers band={band.value} base={chosen} pick={(percent) => setBase({ percent })} />
        <p class="ends">
          <span>{t.floor({ floor: grouped(floor) })}</span> <span>{t.ceiling({ ceiling: grouped(ceiling) })}</span>
        </p>
        <ExactBase band={band.value} base={chosen} />
        {BASE_FROM.map((kind) => (
          <BaseFrom key={kind} kind={kind} />
        ))}
        <p role="status">{adjustments.value.join(' ')}</p>
      </div>
    );
  };
});

/** The same by a finger. By itself: while it moves, nothing else is made anew. */
export const BaseSlider = defineComponent(
  (props: { band: Band; base: string | null; label: string }) => {
    const { sliding, slide, endSlide } = useStore();
    const id = useId();
    return () => {
      const t = useText();
      const { floor, ceiling } = props.band;
      const base = sliding.value ?? props.base;
      return (
        <>
          <label for={id}>{props.label}</label>
          <input
            id={id}
            type="range"
            name="slider"
            {...scaleOf(floor, ceiling)}
            value={placeOf(base ?? floor, floor, ceiling)}
            aria-valuetext={base ? t.yuan({ amount: base }) : t.flow.notPicked}
            onInput={(event) => slide(baseAt(entered(event), floor, ceiling))}
            onChange={endSlide}
          />
        </>
      );
    };
  },
  { props: ['band', 'base', 'label'] },
);

function Tiers({ band, base, pick }: { band: Band; base: string | null; pick: (percent: string) => void }) {
  const t = useText();
  const known = band.tiers.filter((tier) => tier.base !== null);
  if (known.length === 0) return null;
  return (
    <fieldset class="plain">
      <legend>{t.tiers}</legend>
      <div class="tiers">
        {known.map((tier) => (
          <button key={tier.percent} type="button" aria-pressed={tier.base === base} onClick={() => pick(tier.percent)}>
            <span>{t.tier({ percent: tier.percent })}</span>
            <small>{tier.base && grouped(tier.base)}</small>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
