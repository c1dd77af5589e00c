import { defineComponent, ref } from 'vue';
import { CONTROL_PROPS, type ControlProps, typedCount, typedNumber } from '../../ui/control.ts';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';

type Text = ReturnType<typeof useText>['flow'];

/** What stands behind the box. */
function unitOf({ unit, type }: ControlProps['question'], t: Text): string | null {
  if (unit === 'CNY') return t.yuanUnit;
  if (unit === 'CNY/month') return t.perMonth;
  if (unit === 'CNY/year') return t.perYear;
  if (unit === 'years') return t.yearUnit;
  if (unit === 'months') return t.monthUnit;
  if (unit === 'percent') return t.percentUnit;
  return type === 'year' ? t.year : null;
}

/** The answer that a text stands for; what is none is passed on as it is, to be spoken of. */
function answerIn(typed: string, { type }: ControlProps['question']): unknown {
  if (typed.trim() === '') return undefined;
  if (type === 'count' || type === 'year') return typedCount(typed);
  return type === 'text' ? typed.trim() : typedNumber(typed);
}

/** A box for a number or a word. */
export const Typed = defineComponent(
  (props: ControlProps) => {
    const typed = ref(props.value === undefined || props.value === null ? '' : String(props.value));
    function type(event: Event): void {
      typed.value = entered(event);
      props.change(answerIn(typed.value, props.question));
    }
    return () => {
      const unit = unitOf(props.question, useText().flow);
      const whole = props.question.type === 'count' || props.question.type === 'year';
      return (
        <div class="with-unit">
          <input
            type="text"
            name={props.question.id}
            inputmode={props.question.type === 'text' ? 'text' : whole ? 'numeric' : 'decimal'}
            autocomplete="off"
            aria-labelledby={props.labelledBy}
            value={typed.value}
            onInput={type}
          />
          {unit && <span>{unit}</span>}
        </div>
      );
    };
  },
  { props: [...CONTROL_PROPS] },
);
