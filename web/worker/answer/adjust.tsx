import { computed, defineComponent, onMounted, ref } from 'vue';
import { monthNumber, monthOf, yearOf } from '../../../shared/month.ts';
import type { MedicalOption, Scheme } from '../../../shared/rules/contributions/index.ts';
import { entered, nextTask } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { BaseControl } from '../ask/base.tsx';
import { useStore } from '../state/store.ts';
import { medicalOptions, yearsToChoose } from './choices.ts';

const SCHEMES: readonly Scheme[] = ['pension', 'medical'];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const picked = (event: Event): number => Number(entered(event));

/** Year, schemes, option and base in one place, to see at once what each of them changes. */
export const Adjust = defineComponent(() => {
  const { facts, engine, answer } = useStore();
  const { language, text } = useReading();
  const region = computed(() => facts.value.region);
  const ask = computed(() => engine.value?.askIn(language.value, region.value));
  // Each by itself: a new base changes none of them, so nothing here is made anew while the slider moves.
  const chosenYear = computed(() => facts.value.year);
  const from = computed(() => facts.value.from);
  const chosenSchemes = computed(() => facts.value.schemes);
  const medicalOption = computed(() => facts.value.medicalOption ?? ('pooled-only' satisfies MedicalOption));

  const year = computed(() => chosenYear.value ?? (engine.value ? yearOf(engine.value.today()) : 0));
  const schemes = computed(() => chosenSchemes.value ?? SCHEMES);
  /** Each year is a calculation of its own: at first there is the chosen one alone. */
  const ready = ref(false);
  onMounted(async () => {
    await nextTask();
    ready.value = true;
  });
  const years = computed(() =>
    ask.value && engine.value && ready.value
      ? yearsToChoose(ask.value, engine.value.today())
      : [{ year: year.value, provisional: false }],
  );
  const options = computed(() => {
    const asked = { year: chosenYear.value, from: from.value, schemes: chosenSchemes.value };
    return ask.value ? medicalOptions(ask.value, asked) : [];
  });

  function toggle(scheme: Scheme): void {
    const now = SCHEMES.filter((each) =>
      each === scheme ? !schemes.value.includes(each) : schemes.value.includes(each),
    );
    if (now.length > 0) void answer('schemes', now);
  }

  return () => {
    const t = text.value;
    return (
      <div class="adjust">
        <div class="side-by-side">
          <label>
            {t.year}
            <select name="year" value={year.value} onChange={(event) => void answer('year', picked(event))}>
              {years.value.map((each) => (
                <option key={each.year} value={each.year}>
                  {t.yearOption({ year: each.year, provisional: each.provisional })}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t.from}
            <select
              name="from"
              value={from.value ? monthNumber(from.value) : 1}
              onChange={(event) => void answer('from', monthOf(year.value, picked(event)))}
            >
              {MONTHS.map((month) => (
                <option key={month} value={month}>
                  {t.fromOption({ month })}
                </option>
              ))}
            </select>
          </label>
        </div>
        <fieldset class="plain">
          <legend>{t.schemes}</legend>
          {SCHEMES.map((scheme) => (
            <label key={scheme} class="choice">
              <input
                type="checkbox"
                name={scheme}
                checked={schemes.value.includes(scheme)}
                // One of them at least: the last one cannot be taken away.
                disabled={schemes.value.length === 1 && schemes.value.includes(scheme)}
                onChange={() => toggle(scheme)}
              />
              <span>{t.scheme[scheme]}</span>
            </label>
          ))}
        </fieldset>
        {options.value.length > 1 && (
          <fieldset class="plain">
            <legend>{t.medicalOption}</legend>
            {options.value.map((option) => (
              <label key={option} class="choice">
                <input
                  type="radio"
                  name="medical-option"
                  checked={option === medicalOption.value}
                  onChange={() => void answer('medicalOption', option)}
                />
                <span>
                  {t.medicalOptions[option].name}
                  <small>{t.medicalOptions[option].hint}</small>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <h3>{t.base}</h3>
        <BaseControl />
      </div>
    );
  };
});
