import type { JSX } from 'vue/jsx-runtime';
import type { Form } from '../../../shared/facts/declare.ts';
import { platformNames } from '../../../shared/facts/subsidies.ts';
import { type ControlProps, typedNumber } from '../../ui/control.ts';
import { DayInput, MonthCountInput, MonthInput } from '../../ui/dates.tsx';
import { entered } from '../../ui/dom.ts';
import { RegionOptions } from '../../ui/region-options.tsx';
import { Household } from '../../worker/ask/household.tsx';
import { Typed } from '../../worker/ask/typed.tsx';
import { language, text } from '../common/language.ts';
import { optionsOf, questionOf } from '../common/values.ts';
import { ListEditor } from './list-editor.tsx';

export interface EditorProps {
  /** Id of the question. */
  id: string;
  /** Id of what names the control. */
  labelledBy: string;
  value: unknown;
  change: (value: unknown) => void;
}

/** The control for one fact, by how its answer is written, as the worker had it. Nothing in it is what is not known. */
export function Editor({ id, labelledBy, value, change }: EditorProps): JSX.Element | null {
  const question = questionOf(id);
  if (id === 'region') return <Regions {...{ id, labelledBy, value, change }} />;
  if (!question) return null;
  const Control = CONTROLS[question.form];
  return <Control question={question} labelledBy={labelledBy} value={value} change={change} choose={change} />;
}

/** Whether there is a control for it: the day on which the law was asked is nothing to correct. */
export const isEditable = (id: string): boolean => id === 'region' || questionOf(id) !== undefined;

function Regions({ labelledBy, value, change }: EditorProps) {
  return (
    <select aria-labelledby={labelledBy} value={value} onChange={(event) => change(entered(event))}>
      <RegionOptions language={language.value} />
    </select>
  );
}

type Control = (props: ControlProps) => JSX.Element;

const typed: Control = (props) => <Typed {...props} />;

/** Dates, places, numbers and units as on the worker's page; lists to choose from where that has large buttons. */
const CONTROLS: Readonly<Record<Form, Control>> = {
  'yes-no': (props) => <Select {...props} options={yesOrNo()} />,
  choice: (props) => (
    <Select {...props} options={optionsOf(props.question.id).map(([value, words]) => [value, words, value])} />
  ),
  details: (props) => (
    <Select
      {...props}
      // What is known of it are facts of their own.
      value={props.value ? {} : props.value}
      options={[
        ['none', text.value.noneOf, null],
        ['some', text.value.has, {}],
      ]}
    />
  ),
  choices: Checks,
  base: Base,
  resident: ListEditor,
  paid: ListEditor,
  month: (props) => <MonthInput {...props} />,
  day: (props) => <DayInput {...props} />,
  'month-count': (props) => <MonthCountInput {...props} />,
  'age-months': typed,
  'region-code': (props) => <Household {...props} />,
  platform: Platforms,
  year: typed,
  money: typed,
  'pension-index': typed,
  'year-count': typed,
  count: typed,
  'certificate-level': typed,
  'age-years': typed,
};

const yesOrNo = (): [string, string, unknown][] => [
  ['yes', text.value.yes, true],
  ['no', text.value.no, false],
];

function Select({ labelledBy, value, change, options }: ControlProps & { options: [string, string, unknown][] }) {
  const chosen = options.find(([, , each]) => JSON.stringify(each) === JSON.stringify(value))?.[0] ?? '';
  return (
    <select
      aria-labelledby={labelledBy}
      value={chosen}
      onChange={(event) => {
        const picked = entered(event);
        change(options.find(([key]) => key === picked)?.[2]);
      }}
    >
      <option value="">{text.value.unknown}</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** Several of a list; with the first tick the others are said not to be. "Not known" takes it all back. */
function Checks({ question: { id }, labelledBy, value, change }: ControlProps) {
  const ticked = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (option: string) =>
    change(optionsOf(id).flatMap(([each]) => (ticked.includes(each) !== (each === option) ? [each] : [])));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the name of the fact names the group; a fieldset needs a legend.
    <div role="group" aria-labelledby={labelledBy}>
      <label class="choice">
        <input
          type="checkbox"
          checked={value === undefined}
          onChange={() => change(value === undefined ? [] : undefined)}
        />
        {text.value.unknown}
      </label>
      {optionsOf(id).map(([option, words]) => (
        <label key={option} class="choice">
          <input type="checkbox" checked={ticked.includes(option)} onChange={() => toggle(option)} />
          {words}
        </label>
      ))}
    </div>
  );
}

const BASES = ['amount', 'percent', 'income', 'monthlyBudget', 'yearlyBudget', 'pension'] as const;

function Base({ labelledBy, value, change }: ControlProps) {
  const t = text.value;
  const [kind = 'amount', amount = ''] = Object.entries((value ?? {}) as Record<string, string>)[0] ?? [];
  return (
    <div class="in-a-row">
      <select aria-labelledby={labelledBy} value={kind} onChange={(event) => change({ [entered(event)]: amount })}>
        {BASES.map((each) => (
          <option key={each} value={each}>
            {t.baseKinds[each]}
          </option>
        ))}
      </select>
      <input
        type="text"
        inputmode="decimal"
        aria-label={t.baseKinds[kind as (typeof BASES)[number]]}
        value={amount}
        onInput={(event) => {
          const number = typedNumber(entered(event));
          change(number === '' ? undefined : { [kind]: number });
        }}
      />
    </div>
  );
}

/** One name, or several as in a sentence. */
function Platforms({ labelledBy, value, change }: ControlProps) {
  return (
    <input
      type="text"
      aria-labelledby={labelledBy}
      autocomplete="off"
      // As it was when the box came up: rewriting it would take the comma away that somebody has just typed.
      value={Array.isArray(value) ? value.join('、') : String(value ?? '')}
      onChange={(event) => {
        const names = platformNames(entered(event));
        change(names.length > 1 ? names : names[0]);
      }}
    />
  );
}
