import { defineComponent, reactive } from 'vue';
import { dayInShanghai } from '../../shared/month.ts';
import { CONTROL_PROPS, type ControlProps, typedCount } from './control.ts';
import { entered } from './dom.ts';
import { useText } from './language.ts';

interface BoxesProps<Part extends string> {
  /** Id of the question, and of the heading that names the boxes. */
  id: string;
  labelledBy: string;
  parts: readonly { part: Part; name: string; most: number }[];
  typed: Readonly<Record<Part, string>>;
  type: (part: Part, event: Event) => void;
}

function Boxes<Part extends string>({ id, labelledBy, parts, typed, type }: BoxesProps<Part>) {
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

const PARTS = ['year', 'month', 'day'] as const;
const MOST_DIGITS = { year: 4, month: 2, day: 2 } as const;

/** What boxes for a month or a day need: a question of the worker's, or any other name. */
type DateProps = Pick<ControlProps, 'value' | 'labelledBy' | 'change'> &
  Partial<Pick<ControlProps, 'choose'>> & { question: Pick<ControlProps['question'], 'id'> };

/**
 * Short boxes for a month or a day: a list of eighty years is long on a phone, and the browser's own calendar speaks the
 * language of the browser.
 */
function dateInput(count: 2 | 3) {
  const own = PARTS.slice(0, count);
  return defineComponent(
    (props: DateProps) => {
      const said = (value: unknown) => (typeof value === 'string' ? value.split('-') : []);
      const typed = reactive({ year: '', month: '', day: '' });
      function show(value: unknown): void {
        for (const [at, part] of own.entries()) typed[part] = said(value)[at]?.replace(/^0/, '') ?? '';
      }
      show(props.value);
      function type(part: (typeof own)[number], event: Event): void {
        typed[part] = entered(event);
        const counts = own.map((each) => typedCount(typed[each]));
        const isEmpty = counts.every((each) => each === undefined);
        props.change(isEmpty ? undefined : counts.map((each) => String(each ?? '').padStart(2, '0')).join('-'));
      }
      function today(): void {
        const day = dayInShanghai(new Date());
        show(day);
        props.change(day);
      }
      return () => {
        const t = useText().flow;
        const parts = own.map((part) => ({ part, name: t[part], most: MOST_DIGITS[part] }));
        return (
          <>
            <Boxes id={props.question.id} labelledBy={props.labelledBy} parts={parts} typed={typed} type={type} />
            {own.includes('day') && (
              <button type="button" onClick={today}>
                {t.today}
              </button>
            )}
          </>
        );
      };
    },
    { props: [...CONTROL_PROPS] },
  );
}

export const MonthInput = dateInput(2);
export const DayInput = dateInput(3);

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
      const { most } = props.question.domain as { most: number };
      return (
        <>
          <Boxes id={props.question.id} labelledBy={props.labelledBy} parts={parts} typed={typed} type={type} />
          <p class="hint" role="status">
            {typeof all === 'number' && all >= MONTHS_IN_YEAR && all <= most ? t.monthsInAll({ months: all }) : null}
          </p>
        </>
      );
    };
  },
  { props: [...CONTROL_PROPS] },
);
