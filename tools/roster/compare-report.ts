import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterReportMessages } from '../../shared/messages/roster-report.generated.ts';
import { type Effect, type Effects, headlineEffects, RESULT_COLUMNS } from '../../shared/roster/index.ts';

echarts.use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** Distinguishable for colour-blind people: blue and orange of Okabe and Ito, and grey. */
const COLOURS: Readonly<Record<Effect, string>> = { gains: '#0072b2', loses: '#d55e00', changes: '#777777' };
const EFFECTS = ['gains', 'loses', 'changes'] as const;
const BAR_HEIGHT = 34;

const titleOf = (id: string, language: Language): string =>
  RESULT_COLUMNS.find((column) => column.id === id)?.name[language] ?? id;

function yuanOf(fen: string): string {
  const digits = fen.replace('-', '').padStart(3, '0');
  return `${fen.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** One row per headline: how many gain, lose or change, by how much, under which document. */
function tableOf(effects: Effects, language: Language): { headers: string[]; rows: string[][] } {
  const t = rosterReportMessages[language];
  const headers = [
    t.headers.headline,
    ...EFFECTS.flatMap((effect) => [
      `${t.effects[effect]} (${t.compare.people})`,
      `${t.effects[effect]} (${t.compare.amount})`,
    ]),
    t.headers.documents,
  ];
  const rows = headlineEffects(effects).map(({ id, rows, fen, documents }) => [
    titleOf(id, language),
    ...EFFECTS.flatMap((effect) => [String(rows[effect]), fen[effect] === '0' ? '' : yuanOf(fen[effect])]),
    documents.join(t.between),
  ]);
  return { headers, rows };
}

function countsOf({ compared, left, touched, people }: Effects, language: Language): [string, number][] {
  const t = rosterReportMessages[language];
  return [
    [t.compare.compared, compared],
    [t.compare.left, left],
    [t.compare.touched, touched],
    [t.compare.onlyGain, people.gain],
    [t.compare.onlyLose, people.lose],
    [t.compare.both, people.both],
    [t.compare.neither, people.neither],
  ];
}

/** The terminal's report. */
export function compareText(effects: Effects, notes: readonly string[], language: Language): string {
  const t = rosterReportMessages[language];
  const lines = countsOf(effects, language).map(([name, count]) => `${name}  ${count}`);
  if (notes.length > 0) lines.push(t.batch.notes, ...notes.map((note) => `  ${note}`));
  if (effects.touched === 0) return [...lines, t.compare.untouched].join('\n');
  const { headers, rows } = tableOf(effects, language);
  for (const row of rows) {
    lines.push(`${row[0]}`);
    for (const [at, cell] of row.entries())
      if (at > 0 && cell !== '' && cell !== '0') lines.push(`    ${headers[at]}  ${cell}`);
  }
  return [...lines, t.compare.meaning].join('\n');
}

/** People by headline and effect. */
function chartOf(effects: Effects, language: Language): string {
  const t = rosterReportMessages[language];
  const headlines = headlineEffects(effects).toReversed();
  const chart = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: 960,
    height: 110 + BAR_HEIGHT * headlines.length,
  });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'sans-serif', fontSize: 14 },
    legend: { top: 8 },
    grid: { left: 300, right: 60, top: 48, bottom: 40 },
    xAxis: { type: 'value', minInterval: 1, name: t.compare.people },
    yAxis: {
      type: 'category',
      data: headlines.map(({ id }) => titleOf(id, language)),
      axisLabel: { width: 280, overflow: 'break', fontSize: 13 },
    },
    series: EFFECTS.map((effect) => ({
      type: 'bar',
      stack: 'people',
      name: t.effects[effect],
      itemStyle: { color: COLOURS[effect] },
      label: {
        show: true,
        color: '#ffffff',
        formatter: ({ value }: { value: unknown }) => (value ? String(value) : ''),
      },
      data: headlines.map(({ rows }) => rows[effect] || null),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A self-contained page without scripts: counts, chart and table. */
export function comparePage(
  effects: Effects,
  versions: { asOf: string; before: string; after: string },
  language: Language,
): string {
  const t = rosterReportMessages[language];
  const { headers, rows } = tableOf(effects, language);
  const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const counts = countsOf(effects, language)
    .map(([name, count]) => `<li>${escaped(name)} <strong>${count}</strong></li>`)
    .join('');
  const { asOf, before, after } = versions;
  const title = escaped(t.compare.title);
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:16px/1.6 sans-serif;margin:1.5rem;max-width:72rem;color:#1b2124}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #d5dad6;padding:.35rem .6rem;text-align:start;vertical-align:top}td:nth-child(n+2):nth-child(-n+7){text-align:end;
font-variant-numeric:tabular-nums}svg{max-width:100%;height:auto}ul{display:flex;flex-wrap:wrap;gap:.25rem 2rem;list-style:none;padding:0}</style>
<h1>${title}</h1><p>${asOf} · ${escaped(before)} → ${escaped(after)}</p><ul>${counts}</ul>
${
  effects.touched === 0
    ? `<p>${escaped(t.compare.untouched)}</p>`
    : `<figure style="margin:0">${chartOf(effects, language)}</figure>
<div style="overflow-x:auto"><table><thead>${cells('th', headers)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table></div>
<p>${escaped(t.compare.meaning)}</p>`
}
</html>
`;
}
