import type { CDPSession, Page } from 'playwright-core';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startServer } from '../../tools/local/server-process.ts';
import { launchChromium } from '../../web/chromium.ts';
import { quantile, type Row, round } from './rows.ts';

/** A quarter of this machine's speed, and a line that every request waits 400 ms for. */
const THROTTLING = 4;
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const RUNS = 5;

/** What was asked of the server in one visit, in the order in which it was asked for. */
interface Called {
  path: string;
  /** As it came over the line. */
  bytes: number;
  asked: number;
  came: number;
}

interface Visit {
  question: number;
  amount: number;
  whole: number;
  called: Called[];
}

/**
 * A first visit on a slow line: until the first question can be read and touched, until touching it at once has brought
 * an amount, and until the answer is complete.
 */
export async function firstVisit(): Promise<Row[]> {
  const [server, browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
  const visits: Visit[] = [];
  try {
    while (visits.length < RUNS) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
      visits.push(await visit(await context.newPage(), server.origin));
      await context.close();
    }
  } finally {
    await browser.close();
    server.child.kill();
    await server.ended;
  }
  const middle = [...visits].sort((one, other) => one.amount - other.amount)[RUNS >> 1] as Visit;
  console.table(middle.called.map((each) => ({ ...each, asked: round(each.asked), came: round(each.came) })));
  const row = (measure: string, of: (visit: Visit) => number, most?: number): Row => {
    const times = visits.map(of);
    const value = round(quantile(times));
    const beside = `${round(Math.min(...times))} to ${round(Math.max(...times))}`;
    const line = most === undefined ? {} : { line: `${most} s`, held: value <= most * 1000 };
    return { part: 'first visit', measure, value, unit: 'ms', beside, ...line };
  };
  return [
    row('the first question is there and can be touched', ({ question }) => question, 3),
    row('touched at once, its amount is there', ({ amount }) => amount, 5),
    row('the whole answer is there', ({ whole }) => whole),
    {
      part: 'first visit',
      measure: 'over the line until then',
      value: round(quantile(visits.map(({ called }) => called.reduce((sum, { bytes }) => sum + bytes, 0) / 1024))),
      unit: 'KB',
      beside: `${middle.called.length} requests`,
    },
  ];
}

async function visit(page: Page, origin: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  const called = watch(session);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  const begun = Date.now();
  const since = () => Date.now() - begun;
  await page.goto(origin, { waitUntil: 'commit' });
  const goal = page.locator('.goal:not([disabled])', { hasText: '每月交多少' });
  await goal.waitFor();
  const question = since();
  await goal.tap();
  await page.locator('.told .number', { hasText: /\d/ }).first().waitFor();
  const amount = since();
  await page.locator('[name=slider]').waitFor();
  return { question, amount, whole: since(), called: called() };
}

/** Notes what comes over the line. */
function watch(session: CDPSession): () => Called[] {
  const found = new Map<string, Called>();
  let first = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    first ||= timestamp;
    const { pathname } = new URL(request.url);
    found.set(requestId, { path: pathname, bytes: 0, asked: (timestamp - first) * 1000, came: Number.NaN });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const call = found.get(requestId);
    if (call) Object.assign(call, { bytes: encodedDataLength, came: (timestamp - first) * 1000 });
  });
  return () => [...found.values()].filter(({ came }) => !Number.isNaN(came));
}
