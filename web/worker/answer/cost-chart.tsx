import type { Assessment } from '../../../shared/answer/assessment.ts';
import { monthNumber } from '../../../shared/month.ts';
import { type PageText, useText } from '../../ui/language.ts';
import { known } from './amounts.ts';
import { Chart, type Content } from './chart.tsx';
import { monthsOf } from './schedules.tsx';

type Schedules = Assessment['contributions']['schedules'];

/** How the same money of a year falls due in the four ways to pay. Fees that nobody has published are left out. */
export function CostChart({ schedules }: { schedules: Schedules }) {
  const t = useText();
  return <Chart title={t.keep.charts.cost} content={() => contentOf(schedules, t)} />;
}

function contentOf(schedules: Schedules, t: PageText): Content {
  const c = t.keep.charts;
  const amountOf = (instalment: Schedules[number]['instalments'][number]) => known([instalment]).amount;
  const months = schedules[0]?.instalments.map(({ from }) => from) ?? [];
  const each = schedules.map(({ frequency, instalments }) =>
    c.costEach({
      name: t.frequency[frequency],
      count: instalments.length,
      amount: amountOf(instalments[0] as never) ?? t.notSeen,
    }),
  );
  const rows = schedules.flatMap(({ frequency, instalments }) =>
    instalments.map((instalment) => [
      t.frequency[frequency],
      monthsOf(instalment, t),
      amountOf(instalment) ?? t.notSeen,
    ]),
  );
  const picture = {
    xAxis: { type: 'category', data: months.map((month) => t.monthOption({ month: monthNumber(month) })) },
    yAxis: { type: 'value', axisLabel: { hideOverlap: true } },
    series: schedules.map(({ frequency, instalments }) => ({
      type: 'bar',
      name: t.frequency[frequency],
      data: months.map((month) => {
        const due = instalments.find(({ from }) => from === month);
        return due ? Number(amountOf(due) ?? Number.NaN) : null;
      }),
    })),
  };
  return { alt: c.costAlt({ parts: each.join(t.between) }), picture, head: [c.frequency, c.period, c.amount], rows };
}
