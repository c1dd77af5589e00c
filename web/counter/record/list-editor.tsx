import { entered } from '../../ui/dom.ts';
import { text } from '../common/language.ts';
import { optionsOf, questionOf } from '../common/values.ts';

export interface EditorProps {
  /** Id of the question, and of the control. */
  id: string;
  title: string;
  value: unknown;
  change: (value: unknown) => void;
}

type Row = Record<string, string | number>;

/** The members of a row of each list; what has options is chosen, what is a number is one. */
const COLUMNS: Readonly<Record<string, readonly ('kind' | 'month' | 'months' | 'base')[]>> = {
  resident: ['kind', 'months'],
  paid: ['month', 'base'],
};

/** Rows of a list, such as the months already paid; none is known to be none, and the last one taken away is so. */
export function ListEditor({ id, title, value, change }: EditorProps) {
  const t = text.value;
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const columns = COLUMNS[id] ?? [];
  const set = (at: number, column: string, typed: string) => {
    const content = column === 'months' && /^\d+$/.test(typed) ? Number(typed) : typed;
    change(rows.map((row, index) => (index === at ? { ...row, [column]: content } : row)));
  };
  const fresh = (): Row =>
    Object.fromEntries(columns.map((column) => [column, column === 'kind' ? (optionsOf(id)[0]?.[0] ?? '') : '']));
  return (
    <fieldset class="plain" id={`edit-${id}`}>
      <legend class="visually-hidden">{title}</legend>
      {rows.map((row, at) => (
        // Rows have no name of their own; their place is all there is.
        <div key={at} class="in-a-row">
          {columns.map((column) =>
            column === 'kind' ? (
              <select
                key={column}
                aria-label={`${t.row({ number: at + 1 })} ${t[column]}`}
                value={String(row[column])}
                onChange={(event) => set(at, column, entered(event))}
              >
                {questionOf(id) &&
                  optionsOf(id).map(([option, words]) => (
                    <option key={option} value={option}>
                      {words}
                    </option>
                  ))}
              </select>
            ) : (
              <input
                key={column}
                type="text"
                placeholder={t[column]}
                aria-label={`${t.row({ number: at + 1 })} ${t[column]}`}
                value={String(row[column] ?? '')}
                onInput={(event) => set(at, column, entered(event).trim())}
              />
            ),
          )}
          <button
            type="button"
            aria-label={`${t.removeRow} ${at + 1}`}
            onClick={() => change(rows.filter((_, index) => index !== at))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...rows, fresh()])}>
        {t.addRow}
      </button>
    </fieldset>
  );
}
