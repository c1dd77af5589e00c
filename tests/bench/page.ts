/**
 * `npm run bench:page`: how long a change of the slider takes until it is painted, on a processor four times as slow as
 * this one. Wall-clock in the browser's main thread: other work on the machine counts, so look at the median.
 */
import { temporaryFolder } from '../local/serve.ts';
import { startServer } from '../local/server-process.ts';
import { launchChromium } from '../web/chromium.ts';

const THROTTLING = 4;
const CHANGES = 200;
const FRAME_MS = 1000 / 60;

/** In the page: moves the slider once a frame; a message sent from within a frame arrives when that one is painted. */
const MEASURE = `async (changes) => {
  const slider = document.querySelector('[name=slider]');
  const cost = () => document.querySelector('.month-cost .amount').textContent;
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const painted = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
  const times = [];
  for (let index = 0; index < changes; index += 1) {
    const before = cost();
    await frame();
    const start = performance.now();
    slider.value = String(5000 + index * 50);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await painted();
    times.push(performance.now() - start);
    if (cost() === before) throw new Error('nothing changed at ' + slider.value);
  }
  return times;
}`;

const [server, browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${server.origin}/`);
  await page.getByRole('combobox', { name: '哪一年' }).selectOption('2026');
  await page.getByRole('button', { name: '60%' }).click();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  await page.evaluate(`(${MEASURE})(20)`);
  const times = (await page.evaluate<number[]>(`(${MEASURE})(${CHANGES})`)).sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(share * (CHANGES - 1))] ?? 0).toFixed(1));
  console.table({
    [`slider to paint, ms, processor ÷ ${THROTTLING}`]: {
      median: at(0.5),
      p90: at(0.9),
      most: at(1),
      'within a frame': `${times.filter((time) => time <= FRAME_MS).length} of ${CHANGES}`,
    },
  });
} finally {
  await browser.close();
  server.child.kill();
  await server.ended;
}
