import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { displayed } from '../../shared/answer/pickup-code.ts';
import { release } from '../../shared/law/release.generated.ts';
import { type Manifest, RECORDS, releases } from '../golden/manifest.ts';
import { stage } from './stage.ts';

const { open } = stage();

interface Given {
  id: string;
  pickupCode: string;
  expiresOn: string;
  facts: object;
  assessment: object;
}

/** What the service gives of a record that a release wrote. */
function goldenRecords(name: string): Given[] {
  const read = (file: string) => JSON.parse(readFileSync(join(RECORDS, name, file), 'utf8'));
  const { records } = read('manifest.json') as Manifest;
  return records.map(({ file }) => {
    const { pk, pickupCode, answer } = read(file).Item;
    return {
      id: pk.S,
      pickupCode: displayed(pickupCode.S),
      ...JSON.parse(gunzipSync(Buffer.from(answer.B, 'base64')).toString()),
    };
  });
}

const facts = {
  year: 2026,
  base: { amount: '5000' },
  sex: 'male',
  birthMonth: '1971-03',
  trade: 'food-delivery',
  platform: '美团',
} as const;
const stored = (number: number, change: (name: string, value: unknown) => unknown): Given =>
  JSON.parse(
    JSON.stringify({
      id: `record-of-another-build-${number}`,
      pickupCode: `AAA-AAA-AA${number}`,
      expiresOn: '2027-05-23',
      facts,
      assessment: JSON.parse(JSON.stringify(assess(release, facts, '2026-11-24', 'zh-CN'), change)),
    }),
  );
const without =
  (...names: string[]) =>
  (name: string, value: unknown) =>
    names.includes(name) ? undefined : value;

/** Has the page show each record in turn, as if the service gave it; tells what it says of those it cannot show whole. */
async function shown(records: readonly Given[]): Promise<{ pickupCode: string; faults: string[] }[]> {
  const { page } = await open();
  const byId = new Map(records.map((each) => [each.id, each]));
  await page.route('**/v1/assessments/*', (route) =>
    route.fulfill({ json: byId.get(route.request().url().split('/').at(-1) ?? '') }),
  );
  const seen: { pickupCode: string; faults: string[] }[] = [];
  for (const { id, pickupCode } of records) {
    await page.evaluate(`location.hash = '#/saved/${id}'`);
    await page.locator('.pickup-code', { hasText: pickupCode }).waitFor();
    seen.push({ pickupCode, faults: await faultsOn(page) });
  }
  return seen;
}

const faultsOn = (page: Page): Promise<string[]> =>
  page
    .locator('[role=alert], .notice-box:has-text("另一个版本"), .notice-box:has-text("another version")')
    .allTextContents();

describe('The page shows what another build of the service stored', () => {
  test.for(releases())('every golden record of release %s, whole', { timeout: 300_000 }, async (name) => {
    const records = goldenRecords(name);
    expect(records.length).toBeGreaterThanOrEqual(60);
    expect(await shown(records)).toEqual(records.map(({ pickupCode }) => ({ pickupCode, faults: [] })));
  });

  test('records that lack what was added since, or have more in them than it knows', { timeout: 120_000 }, async () => {
    const later = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, later: 'x' } : value;
    const seen = await shown([
      stored(1, without('claim', 'upTo')),
      stored(2, without('section', 'ranges', 'nextQuestion')),
      stored(3, without('remaining', 'net')),
      stored(4, later),
      stored(5, (name, value) => (name === 'outcome' && value === 'eligible' ? 'eligible-from-next-year' : value)),
    ]);
    expect(seen.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('a part that cannot be shown is left out, and the page says so', { timeout: 120_000 }, async () => {
    const { page } = await open();
    const older = stored(1, without('workerStatus'));
    await page.route('**/v1/assessments/*', (route) => route.fulfill({ json: older }));
    await page.evaluate(`location.hash = '#/saved/${older.id}'`);
    await page.getByText('这份结果是另一个版本的程序保存的').waitFor();
    expect(await page.locator('.pickup-code').textContent()).toBe(older.pickupCode);
    expect(await page.locator('main').textContent()).toMatch(/5,?000/);
  });
});

describe('A page that was open while the service was renewed', () => {
  const health = { status: 'ok', policyVersion: release.policyVersion, rulesVersion: release.rulesVersion };
  const HOUR = 3_600_000;

  async function openFor(renewed: object, path = '/') {
    const seen = await open();
    await seen.page.clock.install();
    await seen.page.route('**/v1/health', (route) => route.fulfill({ json: { ...health, ...renewed } }));
    await seen.page.goto(new URL(path, seen.page.url()).href);
    await seen.page.locator('h1').waitFor();
    return seen.page;
  }

  test.for([
    { path: '/', name: '刷新页面' },
    { path: '/policy', name: '刷新页面' },
    { path: '/counter', name: '刷新页面' },
    { path: '/batch', name: '刷新页面' },
  ])('$path says that there is a newer one, within the hour', { timeout: 60_000 }, async ({ path, name }) => {
    const page = await openFor({ rulesVersion: '0.2.0+0123456789abcdef' }, path);
    await page.clock.fastForward(HOUR);
    await page.getByRole('button', { name }).waitFor();
  });

  test('says nothing as long as both are the same', { timeout: 60_000 }, async () => {
    const page = await openFor({});
    const asked = page.waitForResponse('**/v1/health');
    await page.clock.fastForward(HOUR);
    await asked;
    await page.clock.runFor(1000);
    expect(await page.getByRole('button', { name: '刷新页面' }).count()).toBe(0);
  });

  test('takes what was answered along when it is loaded again', { timeout: 60_000 }, async () => {
    const page = await openFor({ policyVersion: '0123456789abcdef' });
    await page.evaluate(`location.hash = ''`);
    await page.clock.fastForward(HOUR);
    const reload = page.getByRole('button', { name: '刷新页面' });
    await reload.waitFor();
    await Promise.all([page.waitForEvent('load'), reload.click()]);
    await expect.poll(() => page.url()).toContain('#/answers/');
    await page.getByText('链接').first().waitFor();
  });
});
