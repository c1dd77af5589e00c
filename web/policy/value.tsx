import { NOT_SEEN } from '../../shared/law/not-seen.ts';
import type { Row, Unit } from '../../shared/law/schema.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { units } from '../../shared/messages/names.generated.ts';
import { policyMessages } from '../../shared/messages/policy.generated.ts';
import { grouped } from '../ui/tidy.ts';
import { cellText, columnName } from './code-words.ts';

interface ValueProps {
  /** A decimal, rows of a table, `null` where the law says there is none, or that the region's own was not seen. */
  value: string | readonly Row[] | null;
  unit: Unit;
  language: Language;
}

/** Columns of tables that are amounts of money; other numbers are years, levels and codes. */
const MONEY = ['amount', 'raise', 'subsidy', 'tier', 'upTo'];

/** Tables up to this length stand open. */
const SHORT_TABLE = 6;

/** A figure with its unit, or the table that the law gives. */
export function Value({ value, unit, language }: ValueProps) {
  const t = policyMessages[language];
  if (value === null) return <span>{t.noneByLaw}</span>;
  if (value === NOT_SEEN) return <span>{t.ownNotSeen}</span>;
  if (typeof value === 'string') {
    return <span class="amount">{`${unit.startsWith('CNY') ? grouped(value) : value}${units[language](unit)}`}</span>;
  }
  const table = <Table rows={value} language={language} />;
  if (value.length <= SHORT_TABLE) return table;
  return (
    <details>
      <summary>{t.table({ count: value.length })}</summary>
      {table}
    </details>
  );
}

function Table({ rows, language }: { rows: readonly Row[]; language: Language }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <div class="scroll" tabindex={0}>
      <table class="law">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${index} ${JSON.stringify(row)}`}>
              {columns.map((column) => (
                <td key={column}>
                  {[row[column] ?? '']
                    .flat()
                    .map((cell) => (MONEY.includes(column) ? grouped(cell) : cellText(cell, language)))
                    .join(policyMessages[language].between)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
