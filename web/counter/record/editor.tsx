import type { JSX } from 'vue/jsx-runtime';
import type { QuestionType } from '../../../shared/facts/question.ts';
import { entered } from '../../ui/dom.ts';
import { text } from '../common/language.ts';
import { optionsOf, questionOf } from '../common/values.ts';
import { type EditorProps, ListEditor } from './list-editor.tsx';

const NUMBERS = ['count', 'year'];
const HINTS: Readonly<Record<string, string>> = { month: 'YYYY-MM', money: '0.00', decimal: '0.0000', year: 'YYYY' };

/** The control for one fact, by the type of its question. Nothing in it is what is not known. */
export function Editor(props: EditorProps): JSX.Element {
  const type = questionOf(props.id)?.type ?? (props.id === 'asOf' ? 'day' : 'text');
  const Control = CONTROLS[type];
  return Control ? <Control {...props} /> : <Typed {...props} type={type} />;
}

/** Controls of their own; other types are typed. */
const CONTROLS: Partial<Record<QuestionType, (props: EditorProps) => JSX.Element>> = {
  'yes-no': (props) => <Select {...props} options={yesOrNo()} />,
  choice: (props) => <Select {...props} options={optionsOf(props.id).map(([value, words]) => [value, words, value])} />,
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
  list: ListEditor,
};

const yesOrNo = (): [string, string, unknown][] => [
  ['yes', text.value.yes, true],
  ['no', text.value.no, false],
];

function Select({ id, title, value, change, options }: EditorProps & { options: [string, string, unknown][] }) {
  const chosen = options.find(([, , each]) => JSON.stringify(each) === JSON.stringify(value))?.[0] ?? '';
  return (
    <select
      id={`edit-${id}`}
      aria-label={title}
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
function Checks({ id, title, value, change }: EditorProps) {
  const ticked = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (option: string) =>
    change(optionsOf(id).flatMap(([each]) => (ticked.includes(each) !== (each === option) ? [each] : [])));
  return (
    <fieldset class="plain" id={`edit-${id}`}>
      <legend class="visually-hidden">{title}</legend>
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
    </fieldset>
  );
}

const BASES = ['amount', 'percent', 'income', 'monthlyBudget', 'yearlyBudget', 'pension'] as const;

function Base({ id, title, value, change }: EditorProps) {
  const t = text.value;
  const [kind = 'amount', amount = ''] = Object.entries((value ?? {}) as Record<string, string>)[0] ?? [];
  return (
    <div class="in-a-row">
      <select
        id={`edit-${id}`}
        aria-label={title}
        value={kind}
        onChange={(event) => change({ [entered(event)]: amount })}
      >
        {BASES.map((each) => (
          <option key={each} value={each}>
            {t.baseKinds[each]}
          </option>
        ))}
      </select>
      <input
        type="text"
        inputmode="decimal"
        aria-label={`${title} ${t.baseKinds[kind as (typeof BASES)[number]]}`}
        value={amount}
        onInput={(event) => {
          const typed = entered(event).trim();
          change(typed === '' ? undefined : { [kind]: typed });
        }}
      />
    </div>
  );
}

function Typed({ id, title, value, change, type }: EditorProps & { type: string }) {
  const isNumber = NUMBERS.includes(type);
  return (
    <input
      id={`edit-${id}`}
      type={type === 'day' ? 'date' : 'text'}
      inputmode={isNumber ? 'numeric' : undefined}
      autocomplete="off"
      aria-label={title}
      placeholder={HINTS[type]}
      value={value === undefined || value === null ? '' : String(value)}
      onInput={(event) => {
        const typed = entered(event).trim();
        if (typed === '') change(undefined);
        // What is no number is sent as it is, and the service says what would be right.
        else change(isNumber && /^\d+$/.test(typed) ? Number(typed) : typed);
      }}
    />
  );
}
