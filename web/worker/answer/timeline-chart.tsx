import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { addMonths, monthOfDay, monthsBetween } from '../../../shared/month.ts';
import { useText } from '../../ui/language.ts';
import { Chart } from './chart.tsx';
import { reachOf, stretchesOf } from './timeline.ts';

/** When cover begins and until when a programme can be claimed, on one line of months. */
export function TimelineChart({ assessment, facts }: { assessment: Assessment; facts: Facts }) {
  const t = useText();
  const c = t.keep.charts;
  const stretches = stretchesOf(assessment, facts, t);
  if (stretches.length === 0) return null;
  const { first, months } = reachOf(stretches, monthOfDay(assessment.asOf));
  const at = (month: string) => monthsBetween(first, month);
  const picture = {
    legend: { show: false },
    xAxis: {
      type: 'value',
      min: 0,
      max: months,
      axisLabel: { formatter: (value: number) => addMonths(first, value), hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: stretches.map(({ what }) => what),
      axisLabel: { width: 110, overflow: 'break' },
    },
    series: [
      {
        type: 'bar',
        stack: 'line',
        silent: true,
        itemStyle: { opacity: 0 },
        data: stretches.map(({ from }) => at(from)),
      },
      { type: 'bar', stack: 'line', data: stretches.map(({ from, to }) => (to ? at(to) : months) - at(from)) },
    ],
  };
  return (
    <Chart
      title={c.timeline}
      tall
      content={() => ({
        alt: c.timelineAlt,
        picture,
        head: [c.what, c.from, c.to],
        rows: stretches.map(({ what, from, to }) => [
          what,
          t.date({ date: from }),
          to ? t.date({ date: to }) : c.openEnd,
        ]),
      })}
    />
  );
}
