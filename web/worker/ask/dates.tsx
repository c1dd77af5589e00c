import { defineComponent, reactive, ref } from 'vue';
import { dayInShanghai } from '../../../shared/month.ts';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';
import { CONTROL_PROPS, type ControlProps, typedCount } from './control.ts';

interface TwoBoxesProps<Part extends string> {
  /** Id of the question, and of the heading that names both boxes. */
  id: string;
  labelledBy: string;
  parts: readonly { part: Part; name: string; most: number }[];
  typed: Readonly<Record<Part, string>>;
  type: (part: Part, event: Event) => void;
}

function TwoBoxes<Part extends string>({ id, labelledBy, parts, typed, type }: TwoBoxesProps<Part>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the heading of the question names the group.
    <div class="side-by-side" role="group" aria-labelledby={labelledBy}>
      {parts.map(({ part, name, most }) => (
        <label key={part}>
          {name}
          <input
            type="text"
            name={`${id} ${part}`}
            inputmode="numeric"
            autocomplete="off"
            maxlength={most}
            value={typed[part]}
            onInput={(event) => type(part, event)}
          />
        </label>
      ))}
    </div>
  );
}

/** Two short boxes: a list of eighty years is long on a phone, and not every browser knows a month. */
export const MonthInput = defineComponent(
  (props: ControlProps) => {
    const [year = '', month = ''] = typeof props.value === 'string' ? props.value.split('-') : [];
    const typed = reactive({ year, month: month && String(Number(month)) });
    function type(part: 'year' | 'month', event: Event): void {
      typed[part] = entered(event);
      const [years, months] = [typedCount(typed.year), typedCount(typed.month)];
      const nothing = years === undefined && months === undefined;
      props.change(nothing ? undefined : `${years ?? ''}-${String(months ?? '').padStart(2, '0')}`);
    }
    return () => {
      const t = useText().flow;
      const parts = [
        { part: 'year', name: t.year, most: 4 },
        { part: 'month', name: t.month, most: 2 },
      ] as const;
      return <TwoBoxes id={props.question.id} labelledBy={props.labelledBy} parts={parts} typed={typed} type={type} />;
    };
  },
  { props: [...CONTROL_PROPS] },
);

/** The calendar of the phone, and a short way to today. */
export const DayInput = defineComponent(
  (props: ControlProps) => {
    const day = ref(typeof props.value === 'string' ? props.value : '');
    function take(value: string): void {
      day.value = value;
      props.change(value === '' ? undefined : value);
    }
    return () => (
      <div class="with-unit">
        <input
          type="date"
          name={props.question.id}
          aria-labelledby={props.labelledBy}
          value={day.value}
          onInput={(event) => take(entered(event))}
        />
        <button type="button" onClick={() => take(dayInShanghai(new Date()))}>
          {useText().flow.today}
        </button>
      </div>
    );
  },
  { props: [...CONTROL_PROPS] },
);

const MONTHS_IN_YEAR = 12;

/** A number of months told as people count it, in years and months. */
export const MonthCountInput = defineComponent(
  (props: ControlProps) => {
    const months = typeof props.value === 'number' ? props.value : null;
    const typed = reactive({
      years: months === null ? '' : String(Math.floor(months / MONTHS_IN_YEAR)),
      months: months === null ? '' : String(months % MONTHS_IN_YEAR),
    });
    function count(): unknown {
      const [years, more] = [typedCount(typed.years), typedCount(typed.months)];
      if (years === undefined && more === undefined) return undefined;
      if (typeof years === 'string' || typeof more === 'string') return `${typed.years} ${typed.months}`;
      return (years ?? 0) * MONTHS_IN_YEAR + (more ?? 0);
    }
    function type(part: 'years' | 'months', event: Event): void {
      typed[part] = entered(event);
      props.change(count());
    }
    return () => {
      const t = useText().flow;
      const parts = [
        { part: 'years', name: t.yearUnit, most: 4 },
        { part: 'months', name: t.monthUnit, most: 4 },
      ] as const;
      const all = count();
      return (
        <>
          <TwoBoxes id={props.question.id} labelledBy={props.labelledBy} parts={parts} typed={typed} type={type} />
          <p class="hint" role="status">
            {typeof all === 'number' && all >= MONTHS_IN_YEAR ? t.monthsInAll({ months: all }) : null}
          </p>
        </>
      );
    };
  },
  { props: [...CONTROL_PROPS] },
);
