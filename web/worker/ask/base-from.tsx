import { defineComponent, ref, useId } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import { typedNumber } from '../../ui/control.ts';
import { entered } from '../../ui/dom.ts';
import { type PageText, useText } from '../../ui/language.ts';
import { tidy } from '../../ui/tidy.ts';
import { factAt } from '../state/path.ts';
import { useStore } from '../state/store.ts';

/** What the base may follow from, for whoever does not know which to choose. */
export const BASE_FROM = ['income', 'monthlyBudget', 'yearlyBudget', 'pension'] as const;

export const BaseFrom = defineComponent(
  (props: { kind: (typeof BASE_FROM)[number] }) => {
    const { facts, assessment, answer } = useStore();
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
      const told = factAt(facts.value, `base.${props.kind}`) !== undefined;
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
          <p role="status">{told ? tidy(cameTo(assessment.value?.contributions, t)) : ''}</p>
        </details>
      );
    };
  },
  { props: ['kind'] },
);

/** What the base came to, said beside the button: the result is out of sight on a phone. */
function cameTo(contributions: Assessment['contributions'] | undefined, t: PageText): string {
  const { base, fits, monthly } = contributions ?? {};
  if (!base?.chosen) return t.flow.baseFrom.stillOpen;
  return t.flow.baseFrom.cameTo({
    base: base.chosen,
    ...(monthly?.total && { month: monthly.total }),
    ...(fits?.missedBy && fits.missedBy !== '0.00' && { missedBy: fits.missedBy }),
  });
}
