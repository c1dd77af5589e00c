import { text } from '../language.ts';
import type { Band } from './choice.ts';
import { ExactBase } from './exact-base.tsx';
import { baseAt, placeOf, scaleOf } from './slider.ts';
import type { Calculator } from './use-calculator.ts';

const entered = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

/** Four ways to one base: the ends of the band, tiers, a slider, and a box for the exact amount. */
export function Base({ calculator, band, base }: { calculator: Calculator; band: Band; base: string }) {
  const t = text.value;
  const { floor, ceiling, provisional } = band;
  return (
    <fieldset>
      <legend>{t.base}</legend>
      <p class="hint">{t.baseHint}</p>
      {provisional && <p class="mark">{t.provisional}</p>}
      <Tiers band={band} base={base} pick={(tier) => calculator.setBase({ tier })} />
      <label>
        {t.slider}
        <input
          type="range"
          name="slider"
          {...scaleOf(floor, ceiling)}
          value={placeOf(base, floor, ceiling)}
          aria-valuetext={t.yuan(base)}
          onInput={(event) => calculator.setBase({ amount: baseAt(entered(event), floor, ceiling) })}
        />
      </label>
      <p class="ends">
        <span>{t.floor(floor)}</span> <span>{t.ceiling(ceiling)}</span>
      </p>
      <ExactBase calculator={calculator} base={base} />
      <p role="status">{calculator.said.join(' ')}</p>
    </fieldset>
  );
}

function Tiers({ band, base, pick }: { band: Band; base: string; pick: (percent: string) => void }) {
  const t = text.value;
  const known = band.tiers.filter((tier) => tier.base !== null);
  if (known.length === 0) return null;
  return (
    <fieldset class="plain">
      <legend>{t.tiers}</legend>
      <div class="tiers">
        {known.map((tier) => (
          <button key={tier.percent} type="button" aria-pressed={tier.base === base} onClick={() => pick(tier.percent)}>
            <span>{t.tier(tier.percent)}</span>
            <small>{tier.base}</small>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
