import { defineComponent, nextTick, reactive, ref } from 'vue';
import { FIELD_STATES, type FieldState, fieldsBeside } from '../../../shared/answer/decision.ts';
import type { CounterRecord } from '../../../shared/api/counter.ts';
import { questions } from '../../../shared/facts/index.ts';
import { language, text } from '../common/language.ts';
import { questionOf, valueText } from '../common/values.ts';
import { confirmed, corrected, type Draft, factsOf, NO_DRAFT, stateOf, undone, valueAt } from './draft.ts';
import { Editor, isEditable } from './editor.tsx';
import type { Faults } from './faults.ts';

const SIGNS: Readonly<Record<FieldState, string>> = { unchecked: '○', confirmed: '✓', corrected: '✎' };

interface Row {
  id: string;
  title: string;
  said: unknown;
  now: unknown;
  state: FieldState;
  /** Whether something can be taken back here: a decision that was made stays. */
  mayUndo: boolean;
}

interface Props {
  record: CounterRecord;
  draft: Draft;
  mayEdit: boolean;
  faults: Faults;
  change: (draft: Draft) => void;
}

/** Fact by fact what the person said, whether anybody has checked it, and what holds where it is something else. */
export const FactList = defineComponent(
  (props: Props) => {
    /** Facts that are being corrected, or were added here. */
    const editing = reactive(new Set<string>());
    const sure = ref(false);
    /** The fact whose controls have the focus: nobody is interrupted while they type. */
    const at = ref<string | null>(null);

    /** The controls of a fact come up with the focus in them. */
    async function edit(id: string): Promise<void> {
      editing.add(id);
      await nextTick();
      document.querySelector<HTMLElement>(`[id="editor-${id}"] :is(input, select, button)`)?.focus();
    }
    function choose(id: string, state: FieldState): void {
      if (state === 'corrected') return void edit(id);
      editing.delete(id);
      props.change((state === 'confirmed' ? confirmed : undone)(props.record, props.draft, id));
    }
    function press(event: KeyboardEvent, id: string): void {
      const state = FIELD_STATES[Number(event.key) - 1];
      if (!state || !props.mayEdit || !(event.target as HTMLElement).matches('[type=radio]')) return;
      event.preventDefault();
      choose(id, state);
      const next = (event.currentTarget as HTMLElement).nextElementSibling;
      if (state !== 'corrected') next?.querySelector<HTMLElement>('[type=radio]:checked')?.focus();
    }
    /** All that is left, by one who says so twice. */
    function confirmAll(ids: readonly string[]): void {
      sure.value = false;
      props.change(ids.reduce((draft, id) => confirmed(props.record, draft, id), props.draft));
    }

    /** Everything known on a side, and what is being added. */
    function rows(): Row[] {
      const { record, draft } = props;
      const facts = factsOf(record, draft);
      const shown = fieldsBeside(record.facts, facts).map(({ id }) => id);
      const ids = [...shown, ...[...editing].filter((id) => !shown.includes(id))];
      return ids.map((id) => ({
        id,
        title: titleOf(record, id),
        said: valueAt(record.facts, id),
        now: valueAt(facts, id),
        state: stateOf(record, draft, id),
        mayUndo: editing.has(id) || stateOf(record, NO_DRAFT, id) === 'unchecked',
      }));
    }

    return () => {
      const t = text.value;
      const shown = rows();
      const left = shown.filter(({ id, state }) => state === 'unchecked' && !editing.has(id)).map(({ id }) => id);
      const others = questions.filter(({ id }) => !shown.some((row) => row.id === id));
      const done = shown.filter(({ state }) => state !== 'unchecked').length;
      return (
        <section class="facts">
          <h2>
            {t.facts} <small>{t.progress({ done, all: shown.length })}</small>
          </h2>
          {props.mayEdit && <p class="hint no-print">{t.factsHint}</p>}
          <p class="hint print-only">{t.checkedOnly}</p>
          <ul>
            {shown.map((row) => (
              <li
                key={row.id}
                class={['fact', row.state]}
                onKeydown={(event) => press(event, row.id)}
                onFocusin={() => (at.value = row.id)}
                onFocusout={() => (at.value = null)}
              >
                <span class="name" id={`fact-${row.id}`} title={questionOf(row.id)?.text[language.value]}>
                  {row.title}
                </span>
                <Values {...row} />
                <States {...row} mayEdit={props.mayEdit} editing={editing.has(row.id)} choose={choose} />
                {editing.has(row.id) && (
                  <div class="editor no-print" id={`editor-${row.id}`}>
                    <Editor
                      id={row.id}
                      labelledBy={`fact-${row.id}`}
                      value={row.now}
                      change={(value) => props.change(corrected(props.record, props.draft, row.id, value))}
                    />
                  </div>
                )}
                <p class="fault no-print" role="alert">
                  {at.value === row.id ? null : props.faults.fields.get(row.id)?.join(' ')}
                </p>
              </li>
            ))}
          </ul>
          {props.mayEdit && (
            <div class="in-a-row no-print">
              {left.length > 0 && !sure.value && (
                <button type="button" onClick={() => (sure.value = true)}>
                  {t.confirmRest({ count: left.length })}
                </button>
              )}
              {left.length > 0 && sure.value && (
                <>
                  <span role="status">{t.confirmRestSure({ count: left.length })}</span>
                  <button type="button" class="primary" onClick={() => confirmAll(left)}>
                    {t.confirmRestYes}
                  </button>
                  <button type="button" onClick={() => (sure.value = false)}>
                    {t.confirmRestNo}
                  </button>
                </>
              )}
              <select
                aria-label={t.addFact}
                value=""
                onChange={(event) => {
                  const select = event.currentTarget as HTMLSelectElement;
                  if (select.value) void edit(select.value);
                  select.value = '';
                }}
              >
                <option value="">{t.addFact}</option>
                {others.map((question) => (
                  <option key={question.id} value={question.id}>
                    {question.column[language.value]}
                  </option>
                ))}
              </select>
            </div>
          )}
        </section>
      );
    };
  },
  { props: ['record', 'draft', 'mayEdit', 'faults', 'change'] },
);

/** In the few words that a roster has over its column; the whole question is a pointer away. */
export function titleOf(record: CounterRecord, id: string): string {
  const own = record.fields.find((field) => field.id === id)?.title;
  return (questionOf(id)?.column ?? own)?.[language.value] ?? id;
}

/** What was said, and what was found where that is something else. */
function Values({ id, said, now, state }: Row) {
  if (state !== 'corrected') return <span class="value">{valueText(id, said)}</span>;
  return (
    <span class="value">
      <s>{valueText(id, said)}</s> <strong>{valueText(id, now)}</strong>
    </span>
  );
}

interface StatesProps extends Row {
  mayEdit: boolean;
  editing: boolean;
  choose: (id: string, state: FieldState) => void;
}

/** The three states as one choice; on paper and for readers the one that holds, in words. */
function States({ id, title, state, mayUndo, mayEdit, editing, choose }: StatesProps) {
  const t = text.value;
  const words = <span class={['mark', mayEdit && 'print-only']}>{t.states[state]}</span>;
  if (!mayEdit) return words;
  const shown = editing ? 'corrected' : state;
  return (
    <>
      <span class="states no-print" role="radiogroup" aria-label={t.stateOf({ title })}>
        {FIELD_STATES.map((each) => (
          <label key={each} title={t.states[each]}>
            <input
              type="radio"
              name={`state ${id}`}
              checked={shown === each}
              disabled={(each === 'unchecked' && !mayUndo) || (each === 'corrected' && !isEditable(id))}
              onChange={() => choose(id, each)}
              onClick={() => shown === each && choose(id, each)}
            />
            <span aria-hidden="true">{SIGNS[each]}</span>
            <span class="visually-hidden">{t.states[each]}</span>
          </label>
        ))}
      </span>
      {words}
    </>
  );
}
