import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startServer } from '../../tools/local/server-process.ts';
import { launchChromium } from '../../web/chromium.ts';
import { quantile, type Row, round } from './rows.ts';

const THROTTLING = 4;
const CHANGES = 200;
const FRAME_MS = 1000 / 60;

/** In the page: moves the slider once a frame; a message sent from within a frame arrives when that one is painted. */
const MEASURE = `async (changes, idle) => {
  const slider = document.querySelector('[name=slider]');
  const cost = () => document.querySelector('.told .number').textContent;
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const painted = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
  const times = [];
  for (let index = 0; index < changes; index += 1) {
    const before = cost();
    await frame();
    const start = performance.now();
    if (!idle) slider.value = String(5000 + index * 50);
    if (!idle) slider.dispatchEvent(new Event('input', { bubbles: true }));
    await painted();
    times.push(performance.now() - start);
    if (!idle && cost() === before) throw new Error('nothing changed at ' + slider.value);
  }
  return times;
}`;

const PLANS_MS = 300;
const RESTS = 15;

/** In the page: moves the slider of the plans and lets it rest, until other plans stand there. */
const MEASURE_PLANS = `async (rests) => {
  const slider = document.querySelector('[name=budget]');
  const plans = () => document.querySelector('.plans').textContent;
  const times = [];
  for (let index = 0; index < rests; index += 1) {
    const before = plans();
    slider.value = String(1300 + index * 50);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const start = performance.now();
    while (plans() === before) await new Promise((go) => requestAnimationFrame(go));
    times.push(performance.now() - start);
  }
  return times;
}`;

/** From the last move of the slider of the plans until they have followed: its rest, and the plans themselves. */
async function plansRow(page: Page, busy: () => Promise<Record<string, number>>): Promise<Row> {
  await page.getByRole('button', { name: '问另一样' }).click();
  await page.getByRole('button', { name: '按拿得出的钱，定个方案' }).click();
  await page.getByRole('textbox', { name: '年', exact: true }).fill('1981');
  await page.getByRole('textbox', { name: '月', exact: true }).fill('6');
  await page.getByRole('button', { name: '下一题' }).click();
  await page.getByRole('button', { name: '男', exact: true }).click();
  await page.getByRole('button', { name: '够了，看结果' }).click();
  await page.locator('.plan').first().waitFor();
  const { TaskDuration: start = 0 } = await busy();
  const times = await page.evaluate<number[]>(`(${MEASURE_PLANS})(${RESTS})`);
  const { TaskDuration: end = 0 } = await busy();
  const value = quantile(times, 0.95);
  return {
    part: 'page',
    measure: 'slider at rest to plans',
    value: round(value),
    unit: 'ms, p95',
    beside: `median ${round(quantile(times))}, main thread ${round((end - start) / RESTS)} ms CPU`,
    line: `${PLANS_MS} ms`,
    held: value <= PLANS_MS,
  };
}

/**
 * What a change of the slider costs until it is painted, on a processor four times as slow as this one. First as the page's
 * main thread was busy with it (CPU time, in which other work on the machine does not count), times four; then as a clock
 * saw it under the browser's own throttling.
 */
export async function page(): Promise<Row[]> {
  const [server, browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${server.origin}/`);
    await page.getByRole('button', { name: '每月交多少' }).click();
    await page.locator('summary', { hasText: '换年份' }).click();
    await page.getByRole('combobox', { name: '哪一年' }).selectOption('2026');
    await page.getByRole('button', { name: '60%' }).click();
    const session = await page.context().newCDPSession(page);
    await page.evaluate(`(${MEASURE})(20)`);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
    };
    const start = await busy();
    await page.evaluate(`(${MEASURE})(${CHANGES}, true)`);
    const idle = await busy();
    await page.evaluate(`(${MEASURE})(${CHANGES})`);
    const end = await busy();
    /** Beyond what a frame costs in which nothing changes. */
    const each = (name: string): number => {
      const [a = 0, b = 0, c = 0] = [start[name], idle[name], end[name]];
      return round(((c - b - (b - a)) / CHANGES) * THROTTLING);
    };
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    const times = await page.evaluate<number[]>(`(${MEASURE})(${CHANGES})`);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const plans = await plansRow(page, busy);
    const p95 = quantile(times, 0.95);
    return [
      {
        part: 'page',
        measure: `a change of the slider, main thread × ${THROTTLING}`,
        value: each('TaskDuration'),
        unit: 'ms CPU',
        beside: `script ${each('ScriptDuration')}, style ${each('RecalcStyleDuration')}, layout ${each('LayoutDuration')}`,
      },
      {
        part: 'page',
        measure: `slider to paint, processor ÷ ${THROTTLING}`,
        value: round(p95),
        unit: 'ms, p95',
        beside: `median ${round(quantile(times))}, most ${round(Math.max(...times))}`,
        line: 'a frame, 16.7 ms',
        held: p95 <= FRAME_MS,
      },
      plans,
    ];
  } finally {
    await browser.close();
    server.child.kill();
    await server.ended;
  }
}
