import { defineComponent, ref, useId } from 'vue';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';
import { factAt } from '../state/path.ts';
import { useStore } from '../state/store.ts';
import { typedNumber } from './control.ts';

/** For whoever does not know which base to choose: what they earn, held within the band. */
export const IncomeBase = defineComponent(() => {
  const { facts, answer } = useStore();
  const before = factAt(facts.value, 'base.income');
  const typed = ref(typeof before === 'string' ? before : '');
  const fault = ref<string | null>(null);
  const id = useId();
  async function use(): Promise<void> {
    fault.value = await answer('base', { income: typedNumber(typed.value) });
  }
  return () => {
    const t = useText();
    return (
      <details>
        <summary>{t.flow.incomeHint}</summary>
        <label for={id}>{t.flow.incomeLabel}</label>
        <p id={`${id}-fault`} class="fault" role="alert">
          {fault.value && t.flow.malformed.money}
        </p>
        <div class="with-unit">
          <input
            id={id}
            name="income"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            value={typed.value}
            aria-invalid={fault.value !== null}
            aria-describedby={`${id}-fault`}
            onInput={(event) => {
              typed.value = entered(event);
            }}
          />
          <button type="button" onClick={() => void use()}>
            {t.flow.incomeUse}
          </button>
        </div>
      </details>
    );
  };
});
