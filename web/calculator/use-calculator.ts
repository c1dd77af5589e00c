import { computed, reactive, watch } from 'vue';
import { Decimal, yuan } from '../../shared/money.ts';
import type { Day } from '../../shared/month.ts';
import { language, text } from '../language.ts';
import type { Ask } from './ask.ts';
import { type BaseWish, bandFor, baseIn, type Choice, carriedOver, medicalOptions, requestFor } from './choice.ts';
import { faultOf, typedAmount } from './typed-base.ts';
import { firstYear, yearsToChoose } from './years.ts';

/** The state of the page: what is chosen, what was typed, and what follows from both. */
export function useCalculator(ask: Ask, today: Day) {
  const years = yearsToChoose(ask, today);
  const choice = reactive<Choice>({
    year: firstYear(years, today),
    from: 1,
    schemes: ['pension', 'medical'],
    medicalOption: 'pooled-only',
    base: 'floor',
  });
  /** What stands in the exact box while it is not the base itself, with what is wrong with it. */
  const box = reactive<{ typed: string | null; fault: string | null }>({ typed: null, fault: null });
  /** What a change of year did to the base. */
  const said = reactive<string[]>([]);

  const options = computed(() => medicalOptions(ask, choice));
  const band = computed(() => bandFor(ask, choice));
  const base = computed(() => band.value && baseIn(band.value, choice.base));
  const request = computed(() =>
    base.value && choice.schemes.length > 0 ? requestFor(ask, choice, base.value) : null,
  );
  const answer = computed(() => request.value && ask(request.value));

  function setBase(wish: BaseWish): void {
    choice.base = wish;
    said.length = 0;
    Object.assign(box, { typed: null, fault: null });
  }

  function change(changed: Partial<Omit<Choice, 'base'>>): void {
    const carried = carriedOver(ask, choice.base, { ...choice, ...changed });
    setBase(carried.base);
    said.push(...carried.said);
    Object.assign(choice, changed);
  }

  function faultOfTyped(typed: string): string | null {
    if (!band.value) return null;
    const { floor, ceiling } = band.value;
    const attempt = (amount: string) => ask(requestFor(ask, choice, amount));
    return faultOf(typedAmount(typed), attempt, text.value.badAmount(floor, ceiling), language.value);
  }

  /** A good amount counts at once; a bad one only takes a complaint back or changes it, so that nobody is interrupted. */
  function type(typed: string): void {
    const fault = faultOfTyped(typed);
    const complained = box.fault !== null;
    if (fault === null) setBase({ amount: yuan(new Decimal(typedAmount(typed))) });
    Object.assign(box, { typed, fault: complained ? fault : null });
  }

  /** The person has left the box: now a bad amount is spoken of, and a good one is written out. */
  function leave(): void {
    if (box.typed === null) return;
    box.fault = faultOfTyped(box.typed);
    if (box.fault === null) box.typed = null;
  }

  watch(language, () => {
    said.length = 0;
    if (box.fault) leave();
  });

  return { years, choice, box, said, options, band, base, request, answer, setBase, change, type, leave };
}

export type Calculator = ReturnType<typeof useCalculator>;
