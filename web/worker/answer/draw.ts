import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// On a canvas: the drawing in SVG needs style attributes, which the page's content security policy forbids.
use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, CanvasRenderer]);

export interface Drawing {
  show(picture: Picture): void;
  end(): void;
}

/** What is drawn, without colours and type, which are those of the page. */
export type Picture = EChartsCoreOption;

/** Puts a drawing into an element, as wide as it is, and keeps it so. */
export function draw(element: HTMLElement): Drawing {
  const chart = init(element, null, { renderer: 'canvas' });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return {
    show: (picture) => chart.setOption({ ...look(element), ...picture }, { notMerge: true }),
    end() {
      observer.disconnect();
      chart.dispose();
    },
  };
}

/** Colours and type as the style sheet has them, in light and dark. */
function look(element: HTMLElement): Picture {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    color: ['--chart-1', '--chart-2', '--chart-3', '--chart-4'].map(colour),
    textStyle: { fontFamily: style.fontFamily, fontSize: 14, color: colour('--ink') },
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: { color: colour('--ink'), fontSize: 14 } },
  };
}
