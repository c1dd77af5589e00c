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
    ];
  } finally {
    await browser.close();
    server.child.kill();
    await server.ended;
  }
}
