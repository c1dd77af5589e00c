import { describe, expect, test } from 'vitest';
import type { CounterRow } from '../../../shared/api/counter.ts';
import { expectSound, findings, picture } from '../stage.ts';
import { counterStage, find, signIn } from './at-the-counter.ts';

const { it, watched, open, save } = counterStage();

const ROW: CounterRow = {
  handle: 'AAAAAAAAAAAAAAAAAAAAAA',
  pickupCode: '7K2-M9Q-4XT',
  savedAt: '2026-11-24T01:00:00.000Z',
  expiresOn: '2027-05-23',
  region: '370322',
  etag: '"Wq0bY7Ue3RkPzT5xNfLc2g"',
  outcome: 'assessed',
  decisions: 0,
  decided: null,
};

describe('Looking', () => {
  test('a code that was misread is told before anything is asked', async () => {
    const { pickupCode } = await save();
    const { page } = await open();
    await signIn(page);
    await page.getByLabel('取件码').fill((pickupCode.startsWith('7') ? '8' : '7') + pickupCode.slice(1));
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('多半是抄错了一位').waitFor();
    await page.getByLabel('取件码').fill('000-000-000');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('没有找到').waitFor();
  });

  test('today is listed at once, opens a record, and has those that nobody decided on first, the newest on top', async () => {
    const { pickupCode } = await save();
    const { page } = await open();
    await signIn(page);
    await page.getByRole('button', { name: `打开 ${pickupCode}` }).click();
    await page.getByRole('heading', { level: 1, name: `取件码 ${pickupCode}` }).waitFor();
    await page.getByRole('button', { name: '返回查找' }).click();
    await page.getByRole('table').waitFor();
    const row = (code: string, at: string, decisions: number): CounterRow => ({
      ...ROW,
      handle: code,
      pickupCode: code,
      savedAt: `2026-11-24T${at}:00.000Z`,
      decisions,
      decided: decisions > 0 ? 'accepted' : null,
    });
    const pages = [
      { assessments: [row('AAA', '01:00', 0), row('BBB', '03:00', 2)], unreadable: 0, next: 'more' },
      { assessments: [row('CCC', '02:00', 0), row('DDD', '04:00', 1)], unreadable: 0, next: null },
    ];
    await page.route(/\/v1\/counter\/assessments\?day=/, (route) => route.fulfill({ json: pages.shift() }));
    await page.getByRole('button', { name: '刷新' }).click();
    const listed = () => page.getByRole('rowheader').allTextContents();
    await expect.poll(listed).toEqual(['CCC', 'AAA', 'DDD', 'BBB']);
    await page.getByRole('cell', { name: '最近一次：通过（共 2 次）' }).waitFor();
    await picture(page, 'counter-day');
    await page.getByRole('radio', { name: '未决定 2' }).check();
    await expect.poll(listed).toEqual(['CCC', 'AAA']);
    await page.getByRole('radio', { name: '已决定 2' }).check();
    await expect.poll(listed).toEqual(['DDD', 'BBB']);
    // Another day is asked for once it is whole.
    pages.push({ assessments: [row('EEE', '05:00', 1)], unreadable: 0, next: null });
    const asked = page.waitForRequest(/\/v1\/counter\/assessments\?day=/);
    await page.getByRole('textbox', { name: '年', exact: true }).fill('2025');
    expect((await asked).url()).toMatch(/day=2025-\d\d-\d\d/);
    await expect.poll(listed).toEqual(['EEE']);
    expect(await page.locator('input[type=date]').count()).toBe(0);
  });

  test('what cannot be read is counted over the whole day in both languages, and a day that has only such is not called empty', async () => {
    const { page, faults } = await open();
    const answers = [
      { assessments: [ROW], unreadable: 1, next: 'more' },
      { assessments: [], unreadable: 2, next: null },
      { assessments: [], unreadable: 2, next: null },
      { assessments: [], unreadable: 0, next: null },
    ];
    await page.route(/\/v1\/counter\/assessments\?day=/, (route) => route.fulfill({ json: answers.shift() }));
    await signIn(page);
    await page.getByRole('status').filter({ hasText: '这一天有 3 份记录读不出来，没有列出' }).waitFor();
    await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(['7K2-M9Q-4XT']);
    await expectSound(page);
    await picture(page, 'counter-unreadable');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('status').filter({ hasText: '3 records of this day cannot be read' }).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '中文' }).click();

    const list = page.getByRole('button', { name: '刷新' });
    await list.click();
    await page.getByRole('status').filter({ hasText: '这一天有 2 份记录读不出来' }).waitFor();
    expect(await page.getByText('这一天没有本辖区的记录').count()).toBe(0);
    await list.click();
    await page.getByText('这一天没有本辖区的记录').waitFor();
    expect(await page.getByText('读不出来').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('the camera reads a code where the browser can; others of the picture are passed over', async () => {
    const { pickupCode } = await save();
    const { page, faults } = await watched();
    // Neither a camera nor Chromium's reader of codes is on this machine: a picture that is drawn, and its words.
    await page.addInitScript((code) => {
      const seen = [[], [{ rawValue: 'https://elsewhere.example' }], [{ rawValue: code }]];
      Object.assign(globalThis, {
        BarcodeDetector: class {
          async detect() {
            return seen.shift() ?? [];
          }
        },
      });
      const getUserMedia = async () => {
        const canvas = document.createElement('canvas');
        setInterval(() => canvas.getContext('2d')?.fillRect(Math.random() * 99, 0, 9, 9), 50);
        return canvas.captureStream();
      };
      Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
    }, pickupCode);
    await page.goto(`${it.server.origin}/counter.html`);
    await signIn(page);
    await page.getByRole('button', { name: '用摄像头扫码' }).click();
    await page.getByRole('heading', { level: 1, name: `取件码 ${pickupCode}` }).waitFor();
    expect(faults).toEqual([]);
  });

  test('a roster is worked out here, and does not leave the machine', async () => {
    const { page, faults } = await open();
    await signIn(page);
    await page.getByRole('heading', { name: '整份名单测算' }).click();
    await page.getByLabel('选名单').waitFor();
    await page.waitForLoadState('networkidle');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    const buffer = Buffer.from('编号,缴费年度,缴费基数\nA-1,2026,4573\nA-2,2026,1\n');
    await page.getByLabel('选名单').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer });
    await page.getByText('已算完 2 行。').waitFor();
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(faults).toEqual([]);
    expect(await findings(page)).toEqual([]);
    await picture(page, 'counter-roster');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('2 rows done.').waitFor();
    await expect
      .poll(() => page.getByRole('heading', { name: /^(Outcomes of the rows|各行结论)$/ }).allTextContents())
      .toEqual(['Outcomes of the rows']);
  });

  test('where it cannot, no button says that it could', async () => {
    const { page } = await open();
    await signIn(page);
    expect(await page.getByRole('button', { name: '扫码' }).count()).toBe(0);
  });
});

describe('Who is signed in', () => {
  test('a reader sees all and decides nothing', async () => {
    const { pickupCode } = await save();
    const { page } = await open();
    await signIn(page, { role: 'reader' });
    await find(page, pickupCode);
    await page.getByText('只能查看，不能作决定').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByRole('button', { name: /提交/ }).count()).toBe(0);
  });

  test('a session that has ended says so; a reload keeps one that has not, and signing out ends it', async () => {
    const { page } = await open();
    await signIn(page);
    await page.reload();
    await page.getByLabel('取件码').waitFor();
    await page.evaluate(`sessionStorage.setItem('lingbao.token', 'a.b.c')`);
    await page.reload();
    await page.getByText('登录已过期').waitFor();
    await signIn(page);
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await expect.poll(() => page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('an answer to a sign-in that nobody began here is not taken', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('Who').waitFor();
    await page.goto(`${it.server.origin}/counter.html?code=x&state=forged&iss=${it.server.origin}/development-issuer`);
    await page.getByText('没有登录成功').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
});
