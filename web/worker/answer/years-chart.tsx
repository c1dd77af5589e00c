import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { yearsAndMonths } from '../../../shared/month.ts';
import { useText } from '../../ui/language.ts';
import { Chart } from './chart.tsx';

const MONTHS_IN_YEAR = 12;

/** The months that count, part by part, against the months required. */
export function YearsChart({ years, facts }: { years: Assessment['contributionYears']; facts: Facts }) {
  const t = useText();
  const c = t.keep.charts;
  const { converted, creditedMonths, requiredMonths, missingMonths } = years;
  if (creditedMonths === null || requiredMonths === null || missingMonths === null) return null;
  const parts = [
    { name: c.employee, months: facts.employeeMonths ?? 0 },
    { name: c.deemed, months: facts.deemedMonths ?? 0 },
    ...(converted ?? []).map(({ kind, creditedMonths: months }) => ({
      name: `${t.result.years.converted}·${t.result.years.kind[kind]}`,
      months: months ?? 0,
    })),
  ].filter(({ months }) => months > 0);
  const inYears = (months: number) => Math.round((months / MONTHS_IN_YEAR) * 100) / 100;
  const picture = {
    xAxis: { type: 'value', name: t.flow.yearUnit, max: inYears(Math.max(creditedMonths, requiredMonths)) },
    yAxis: { type: 'category', data: [''] },
    series: parts.map(({ name, months }, index) => ({
      type: 'bar',
      stack: 'credited',
      name,
      barWidth: 40,
      data: [inYears(months)],
      ...(index === 0 && {
        markLine: {
          symbol: 'none',
          data: [{ xAxis: inYears(requiredMonths) }],
          label: { formatter: t.result.years.required },
        },
      }),
    })),
  };
  const span = (months: number) => t.flow.monthSpan(yearsAndMonths(months));
  return (
    <Chart
      title={c.years}
      content={() => ({
        alt: c.yearsAlt({
          credited: span(creditedMonths),
          required: span(requiredMonths),
          missing: span(missingMonths),
        }),
        picture,
        head: [c.part, c.months],
        rows: [
          ...parts.map(({ name, months }) => [name, String(months)]),
          [t.result.years.credited, String(creditedMonths)],
          [t.result.years.required, String(requiredMonths)],
          [t.result.years.missing, String(missingMonths)],
        ],
      })}
    />
  );
}
