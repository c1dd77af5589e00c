import { defineComponent, ref, useId } from 'vue';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';
import { factAt } from '../state/path.ts';
import { useStore } from '../state/store.ts';
import { typedNumber } from './control.ts';

/** What the base may follow from, for whoever does not know which to choose. */
export const BASE_FROM = ['income', 'monthlyBudget', 'yearlyBudget', 'pension'] as const;

export const BaseFrom = defineComponent(
  (props: { kind: (typeof BASE_FROM)[number] }) => {
    const { facts, answer } = useStore();
    const before = factAt(facts.value, `base.${props.kind}`);
    const typed = ref(typeof before === 'string' ? before : '');
    const fault = ref<string | null>(null);
    const id = useId();
    async function use(): Promise<void> {
      fault.value = await answer('base', { [props.kind]: typedNumber(typed.value) });
    }
    return () => {
      const t = useText();
      const { hint, label, use: words } = t.flow.baseFrom[props.kind];
      return (
        <details>
          <summary>{hint}</summary>
          <label for={id}>{label}</label>
          <p id={`${id}-fault`} class="fault" role="alert">
            {fault.value && t.flow.malformed.money}
          </p>
          <div class="with-unit">
            <input
              id={id}
              name={props.kind}
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
              {words}
            </button>
          </div>
        </details>
      );
    };
  },
  { props: ['kind'] },
);
