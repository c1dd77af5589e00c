import { defineComponent, reactive } from 'vue';
import type { Facts } from '../../../shared/facts/index.ts';
import { addMonths, monthNumber, monthOf, monthsBetween } from '../../../shared/month.ts';
import { CONTROL_PROPS, type ControlProps, typedNumber } from '../../ui/control.ts';
import { MonthCountInput } from '../../ui/dates.tsx';
import { entered } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { useStore } from '../state/store.ts';

type Resident = NonNullable<Facts['resident']>;
type Paid = NonNullable<Facts['paid']>;

const asList = <Item,>(value: unknown): readonly Item[] => (Array.isArray(value) ? value : []);

/** Months of the resident scheme, kind by kind. */
export const ResidentMonths = defineComponent(
  (props: ControlProps) => {
    const { language, text: page } = useReading();
    const months = reactive<Record<string, unknown>>({});
    for (const { kind, months: count } of asList<Resident[number]>(props.value)) months[kind] = count;
    function change(kind: string, count: unknown): void {
      months[kind] = count;
      const said = Object.entries(months).filter(([, each]) => each !== undefined);
      const some = said.filter(([, each]) => each !== 0).map(([name, each]) => ({ kind: name, months: each }));
      props.change(said.length === 0 ? undefined : some);
    }
    return () => [
      <p class="options">
        <button type="button" onClick={() => props.choose([])}>
          {page.value.flow.noneAtAll}
        </button>
      </p>,
      props.question.options?.map(({ value: kind, text }) => {
        const id = `${props.labelledBy}-${kind}`;
        const take = (count: unknown) => change(kind, count);
        return (
          <div key={kind} class="part">
            <p id={id}>{text[language.value]}</p>
            <MonthCountInput
              question={{ ...props.question, id: `${props.question.id} ${kind}` }}
              value={months[kind]}
              labelledBy={id}
              change={take}
              choose={take}
            />
          </div>
        );
      }),
    ];
  },
  { props: [...CONTROL_PROPS] },
);

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Months of the year that are paid already: one stretch on one base, as nearly everybody pays. */
export const PaidMonths = defineComponent(
  (props: ControlProps) => {
    const { text } = useReading();
    const { facts } = useStore();
    const paid = asList<Paid[number]>(props.value);
    const typed = reactive({
      from: paid[0] ? monthNumber(paid[0].month) : 1,
      to: paid.length > 0 ? monthNumber(paid.at(-1)?.month ?? '') : 1,
      base: paid[0]?.base ?? '',
    });
    function change(): void {
      const base = typedNumber(typed.base);
      const year = facts.value.year ?? 0;
      const [from, to] = [monthOf(year, typed.from), monthOf(year, typed.to)];
      const length = Math.max(1, monthsBetween(from, to) + 1);
      const months = Array.from({ length }, (_, index) => ({ month: addMonths(from, index), base }));
      props.change(base === '' ? undefined : months);
    }
    function pick(part: 'from' | 'to', event: Event): void {
      typed[part] = Number(entered(event));
      change();
    }
    return () => {
      const { flow: t, monthOption } = text.value;
      const ends = [
        { part: 'from', name: t.paidFrom },
        { part: 'to', name: t.paidTo },
      ] as const;
      return (
        // biome-ignore lint/a11y/useSemanticElements: the heading of the question names the group.
        <div role="group" aria-labelledby={props.labelledBy}>
          <div class="side-by-side">
            {ends.map(({ part, name }) => (
              <label key={part}>
                {name}
                <select name={`paid ${part}`} value={typed[part]} onChange={(event) => pick(part, event)}>
                  {MONTHS.map((month) => (
                    <option key={month} value={month}>
                      {monthOption({ month })}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          <label>
            {t.paidBase}
            <input
              type="text"
              name="paid base"
              inputmode="decimal"
              autocomplete="off"
              value={typed.base}
              onInput={(event) => {
                typed.base = entered(event);
                change();
              }}
            />
          </label>
          <p class="options">
            <button type="button" onClick={() => props.choose([])}>
              {t.none}
            </button>
          </p>
        </div>
      );
    };
  },
  { props: [...CONTROL_PROPS] },
);
