import { defineComponent, onMounted, reactive, ref } from 'vue';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterPageMessages } from '../../shared/messages/roster-page.generated.ts';
import { COLUMNS, type JudgedHeader } from '../../shared/roster/index.ts';
import { entered } from '../ui/dom.ts';

interface ColumnsProps {
  headers: readonly JudgedHeader[];
  language: Language;
  /** With the columns chosen for headers that are not known, by position. */
  start: (chosen: ReadonlyMap<number, string>) => void;
}

/** What was dropped because it says who people are, and what a person has to say of the other headings. */
export const Columns = defineComponent(
  (props: ColumnsProps) => {
    const chosen = reactive(new Map<number, string>());
    const heading = ref<HTMLElement | null>(null);
    onMounted(() => heading.value?.focus());
    return () => {
      const t = rosterPageMessages[props.language];
      const named = (is: JudgedHeader['is']) =>
        props.headers.filter((header) => header.is === is && header.name !== '').map(({ name }) => name);
      const listed = (names: readonly string[]) => names.join(t.between);
      const unknown = props.headers.flatMap((header, at) => (header.is === 'unknown' ? [{ ...header, at }] : []));
      return (
        <section class="card">
          <h2 ref={heading} tabindex={-1}>
            {t.columns}
          </h2>
          {named('identity').length > 0 && (
            <p class="notice-box">{t.dropped({ columns: listed(named('identity')) })}</p>
          )}
          {named('read').length > 0 && <p>{t.read({ columns: listed(named('read')) })}</p>}
          {unknown.length > 0 && <p>{t.unknown}</p>}
          {unknown.map(({ name, at }) => (
            <label key={at}>
              {t.asColumn({ name })}
              <select
                value={chosen.get(at) ?? ''}
                onChange={(event) => {
                  const name = entered(event);
                  if (name === '') chosen.delete(at);
                  else chosen.set(at, name);
                }}
              >
                <option value="">{t.leave}</option>
                {COLUMNS.map((column) => (
                  <option key={column.id} value={column.name[props.language]}>
                    {column.name[props.language]}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button type="button" class="primary" onClick={() => props.start(chosen)}>
            {t.start}
          </button>
        </section>
      );
    };
  },
  { props: ['headers', 'language', 'start'] },
);
