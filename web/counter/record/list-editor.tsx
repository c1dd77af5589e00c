import { type ControlProps, typedNumber } from '../../ui/control.ts';
import { MonthCountInput, MonthInput } from '../../ui/dates.tsx';
import { entered } from '../../ui/dom.ts';
import { text } from '../common/language.ts';
import { optionsOf } from '../common/values.ts';

type Column = 'kind' | 'month' | 'months' | 'base';
type Row = Partial<Record<Column, unknown>>;

/** The members of a row of each list, in the order in which they are read. */
const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  resident: ['kind', 'months'],
  paid: ['month', 'base'],
};

/** Rows of a list, such as the months already paid; none is known to be none, and the last one taken away is so. */
export function ListEditor({ question, labelledBy, value, change }: ControlProps) {
  const t = text.value;
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const columns = COLUMNS[question.id] ?? [];
  const set = (at: number, column: Column, content: unknown) =>
    change(rows.map((row, index) => (index === at ? { ...row, [column]: content } : row)));
  const fresh: Row = columns.includes('kind') ? { kind: optionsOf(question.id)[0]?.[0] } : {};
  return (
    // biome-ignore lint/a11y/useSemanticElements: the name of the fact names the group; a fieldset needs a legend.
    <div role="group" aria-labelledby={labelledBy}>
      {rows.map((row, at) => (
        // Rows have no name of their own; their place is all there is.
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div key={at} class="in-a-row" role="group" id={`${labelledBy}-${at}`} aria-label={t.row({ number: at + 1 })}>
          {columns.map((column) => (
            <Cell
              key={`${column} ${rows.length}`}
              column={column}
              question={question}
              labelledBy={`${labelledBy}-${at}`}
              value={row[column]}
              change={(content) => set(at, column, content)}
              choose={(content) => set(at, column, content)}
            />
          ))}
          <button
            type="button"
            aria-label={`${t.removeRow} ${at + 1}`}
            onClick={() => change(rows.filter((_, index) => index !== at))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...rows, fresh])}>
        {t.addRow}
      </button>
    </div>
  );
}

function Cell({ column, ...props }: ControlProps & { column: Column }) {
  const t = text.value;
  if (column === 'month') return <MonthInput {...props} />;
  if (column === 'months') return <MonthCountInput {...props} />;
  if (column === 'base')
    return (
      <label>
        {t.base}
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={String(props.value ?? '')}
          onInput={(event) => props.change(typedNumber(entered(event)))}
        />
      </label>
    );
  return (
    <select aria-label={t.kind} value={String(props.value)} onChange={(event) => props.change(entered(event))}>
      {optionsOf(props.question.id).map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}
