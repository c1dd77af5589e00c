import { defineComponent, nextTick, reactive } from 'vue';
import { fieldsBeside } from '../../../shared/answer/decision.ts';
import type { CounterRecord } from '../../../shared/api/counter.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { questions } from '../../../shared/facts/index.ts';
import { language, text } from '../common/language.ts';
import { valueText } from '../common/values.ts';
import { valueAt, withValue } from './draft.ts';
import { Editor } from './editor.tsx';

/** Fact by fact what the person said beside what holds, each of which may be corrected where it stands. */
export const FactTable = defineComponent(
  (props: {
    record: CounterRecord;
    standing: Facts;
    draft: Facts;
    mayEdit: boolean;
    change: (draft: Facts) => void;
  }) => {
    /** Facts that are being corrected, or were added here. */
    const editing = reactive(new Set<string>());

    async function edit(id: string): Promise<void> {
      editing.add(id);
      await nextTick();
      document.getElementById(`edit-${id}`)?.focus();
    }
    function undo(id: string): void {
      editing.delete(id);
      props.change(withValue(props.draft, id, valueAt(props.standing, id)));
    }

    /** Everything known on a side, and what is being added. */
    function rows() {
      const fields = fieldsBeside(props.record.facts, props.draft);
      const shown = new Set(fields.map(({ id }) => id));
      const added = [...editing].filter((id) => !shown.has(id));
      const titled = added.map((id) => ({ id, title: questions.find((each) => each.id === id)?.text, changed: true }));
      return [...fields, ...titled].map((row) => ({
        ...row,
        title: row.title?.[language.value] ?? row.id,
        said: valueAt(props.record.facts, row.id),
        now: valueAt(props.draft, row.id),
        changed: JSON.stringify(valueAt(props.record.facts, row.id)) !== JSON.stringify(valueAt(props.draft, row.id)),
      }));
    }

    return () => {
      const t = text.value;
      const shown = rows();
      const others = questions.filter(({ id }) => !shown.some((row) => row.id === id));
      return (
        <section>
          <h2>{t.facts}</h2>
          <table class="facts">
            <thead>
              <tr>
                <th scope="col">{t.fact}</th>
                <th scope="col">{t.said}</th>
                <th scope="col">{t.now}</th>
                {props.mayEdit && (
                  <th scope="col" class="no-print">
                    {t.correct}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, title, said, now, changed }) => (
                <tr key={id} class={changed ? 'changed' : undefined}>
                  <th scope="row">{title}</th>
                  <td data-label={t.said}>{valueText(id, said)}</td>
                  <td data-label={t.now}>
                    {editing.has(id) && (
                      <div class="no-print">
                        <Editor
                          id={id}
                          title={t.correctOf({ title })}
                          value={now}
                          change={(value) => props.change(withValue(props.draft, id, value))}
                        />
                      </div>
                    )}
                    <span class={editing.has(id) ? 'print-only' : undefined}>
                      {changed ? valueText(id, now) : t.same}
                    </span>
                    {changed && <span class="mark">{t.changed}</span>}
                  </td>
                  {props.mayEdit && (
                    <td class="no-print">
                      {editing.has(id) ? (
                        <button type="button" aria-label={t.undoOf({ title })} onClick={() => undo(id)}>
                          {t.undo}
                        </button>
                      ) : (
                        <button type="button" aria-label={t.correctOf({ title })} onClick={() => void edit(id)}>
                          {t.correct}
                        </button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {props.mayEdit && (
            <p class="no-print">
              <label for="add-fact">{t.addFact}</label>
              <select
                id="add-fact"
                value=""
                onChange={(event) => {
                  const select = event.currentTarget as HTMLSelectElement;
                  if (select.value) void edit(select.value);
                  select.value = '';
                }}
              >
                <option value="">{t.choose}</option>
                {others.map((question) => (
                  <option key={question.id} value={question.id}>
                    {question.text[language.value]}
                  </option>
                ))}
              </select>
            </p>
          )}
        </section>
      );
    };
  },
  { props: ['record', 'standing', 'draft', 'mayEdit', 'change'] },
);
