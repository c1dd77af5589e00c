import { text } from '../language.ts';
import type { YearToChoose } from './years.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export interface YearAndMonthProps {
  years: readonly YearToChoose[];
  year: number;
  from: number;
  change: (changed: { year?: number; from?: number }) => void;
}

const chosen = (event: Event): number => Number((event.currentTarget as HTMLSelectElement).value);

export function YearAndMonth({ years, year, from, change }: YearAndMonthProps) {
  const t = text.value;
  return (
    <fieldset>
      <legend>{t.when}</legend>
      <div class="side-by-side">
        <label>
          {t.year}
          <select name="year" value={year} onChange={(event) => change({ year: chosen(event) })}>
            {years.map((each) => (
              <option key={each.year} value={each.year}>
                {t.yearOption(each.year, each.provisional)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.from}
          <select name="from" value={from} onChange={(event) => change({ from: chosen(event) })}>
            {MONTHS.map((month) => (
              <option key={month} value={month}>
                {t.monthOption(month)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
