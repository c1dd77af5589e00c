import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import { temporaryFolder } from '../local/serve.ts';
import { type ServerProcess, startServer } from '../local/server-process.ts';
import { launchChromium } from './chromium.ts';

const DESK = { viewport: { width: 1280, height: 900 }, locale: 'zh-CN' } as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTIFACTS = fileURLToPath(new URL('../../artifacts/', import.meta.url));
const LONG = 60_000;

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(ARTIFACTS, { recursive: true });
  [server, browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.child.kill();
  await server?.ended;
});

const facts = {
  year: 2026,
  base: { amount: '4573' },
  schemes: ['pension'],
  sex: 'male',
  birthMonth: '1985-03',
  trade: 'food-delivery',
  resident: [{ kind: 'adult', months: 96 }],
  certificate: null,
};

async function save(): Promise<StoredAssessment> {
  const answer = await fetch(`${server.origin}/v1/assessments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ facts }),
  });
  return answer.json();
}

interface Watched {
  page: Page;
  faults: string[];
  origins: Set<string>;
}

async function open(
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<void> = async () => {},
): Promise<Watched> {
  const page = await (await browser.newContext({ ...DESK, ...options })).newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await before(page);
  await page.goto(`${server.origin}/counter.html`);
  return { page, faults, origins };
}

async function signIn(page: Page, { name = 'officer-1', role = 'officer', office = '370322' } = {}): Promise<void> {
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('Who').fill(name);
  await page.getByLabel('Role').selectOption(role);
  await page.getByLabel('Office').selectOption(office);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('取件码').waitFor();
}

async function find(page: Page, code: string): Promise<void> {
  await page.getByLabel('取件码').fill(code);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('heading', { level: 1, name: `取件码 ${code}` }).waitFor();
}

/** The cells of the row of a fact or an answer. */
const rowOf = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
const cells = (page: Page, title: string) => rowOf(page, title).getByRole('cell').allTextContents();
const picture = (page: Page, name: string) =>
  page.screenshot({ path: `${ARTIFACTS}counter-${name}.png`, fullPage: true });

test(
  'an officer signs in, finds, corrects, tries out, decides and goes back, by keyboard alone',
  async () => {
    const { pickupCode } = await save();
    const { page, faults, origins } = await open();
    const press = (key: string) => page.keyboard.press(key);
    const reach = async (name: string | RegExp, role: 'button' | 'textbox' | 'radio' = 'button') => {
      const wanted = page.getByRole(role, { name }).first();
      for (let steps = 0; steps < 80; steps += 1) {
        if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
        await press('Tab');
      }
      throw new Error(`the keyboard does not get to ${name}`);
    };

    await reach('登录');
    await press('Enter');
    await page.getByLabel('Who').waitFor();
    await reach(/Sign in/);
    await press('Enter');
    await page.getByLabel('取件码').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await reach('取件码', 'textbox');
    await page.keyboard.type(pickupCode.toLowerCase());
    await press('Enter');
    await page.locator('h1:focus').filter({ hasText: pickupCode }).waitFor();

    expect(await cells(page, '您想按多少基数缴费？')).toEqual(['每月金额（元） 4573', '相同', '更正']);
    expect(await cells(page, '您有职业资格证书或职业技能等级证书吗？')).toEqual(['没有', '相同', '更正']);
    expect(await cells(page, '您缴过多少个月居民医保？各是哪一类？')).toEqual(['成年居民 96', '相同', '更正']);
    // 4573 × 20 %
    expect(await cells(page, '养老保险每月缴费')).toEqual(['914.60 元']);

    await reach('更正：您想按多少基数缴费？');
    await press('Enter');
    // The focus is in the control now: the kind of base, then the amount.
    await press('Tab');
    await press('ControlOrMeta+a');
    await page.keyboard.type('5000');
    await reach('先试算');
    await press('Enter');
    // 5000 × 20 % = 1000.00, 85.40 more than 914.60
    await page.getByText('相差 85.40 元').first().waitFor();
    await reach('提交决定');
    await press('Enter');
    await page.getByText('请先选结论').waitFor();
    await page.getByRole('radio', { name: '通过', exact: true }).focus();
    await press('Space');
    await reach('备注', 'textbox');
    await page.keyboard.type('以银行流水为准');
    await reach('提交决定');
    await press('Enter');
    await page.getByText('决定已保存').waitFor();

    expect(await cells(page, '您想按多少基数缴费？')).toEqual([
      '每月金额（元） 4573',
      '每月金额（元） 5000已更正',
      '更正',
    ]);
    expect(await cells(page, '养老保险每月缴费')).toEqual(['914.60 元', '1000.00 元']);
    const decisions = page.locator('.decisions > li');
    expect(await decisions.count()).toBe(1);
    expect(await decisions.textContent()).toContain('以银行流水为准');
    expect(await decisions.textContent()).toContain('officer-1');
    await picture(page, 'decided');
    await reach('返回查找');
    await press('Enter');
    await page.getByLabel('取件码').waitFor();
    expect([...origins]).toEqual([server.origin]);
    expect(faults).toEqual([]);
  },
  LONG,
);

describe('Facts of every kind', () => {
  test(
    'are corrected, added, and said to be unknown or none; lists by rows',
    async () => {
      const { pickupCode, id } = await save();
      const { page } = await open();
      await signIn(page);
      await find(page, pickupCode);
      const correct = (title: string) => page.getByRole('button', { name: `更正：${title}` }).click();
      await correct('您的性别？');
      await page.getByLabel('更正：您的性别？').selectOption('不清楚');
      await correct('您主要做什么工作？');
      await page.getByLabel('更正：您主要做什么工作？').selectOption('网约车');
      await correct('您缴过多少个月居民医保？各是哪一类？');
      await page.getByLabel('第 1 行 月数').fill('90');
      await page.getByRole('button', { name: '加一行' }).click();
      await page.getByLabel('第 2 行 类别').selectOption('原新农合');
      await page.getByLabel('第 2 行 月数').fill('12');
      await correct('您有职业资格证书或职业技能等级证书吗？');
      await page.getByLabel('更正：您有职业资格证书或职业技能等级证书吗？').selectOption('有');
      await page.getByLabel('补充一项情况').selectOption('证书是几级？');
      await page.getByLabel('更正：证书是几级？').fill('4');
      await page.getByLabel('补充一项情况').selectOption('您有淄博市的居住证吗？');
      await page.getByLabel('更正：您有淄博市的居住证吗？').selectOption('否');
      await page.getByLabel('补充一项情况').selectOption('您属于下面哪些情况？');
      await page.getByLabel('高校毕业生').check();
      // One is taken back again.
      await correct('您是哪年哪月出生的？');
      await page.getByLabel('更正：您是哪年哪月出生的？').fill('1986-01');
      await page.getByRole('button', { name: '恢复：您是哪年哪月出生的？' }).click();
      await page.getByLabel('需补材料').check();
      await picture(page, 'correcting');
      await page.getByRole('button', { name: '提交决定' }).click();
      await page.getByText('决定已保存').waitFor();

      const own = await (await fetch(`${server.origin}/v1/assessments/${id}`)).json();
      const { sex: _, ...others } = facts;
      expect(own.decisions[0].facts).toEqual({
        ...others,
        trade: 'ride-hailing',
        resident: [
          { kind: 'adult', months: 90 },
          { kind: 'rural', months: 12 },
        ],
        certificate: { level: 4 },
        residencePermit: false,
        groups: ['college-graduate'],
      });
      expect(own.decisions[0].outcome).toBe('needs-papers');
    },
    LONG,
  );

  test(
    'what is written wrongly is named, and nothing is lost',
    async () => {
      const { pickupCode } = await save();
      const { page } = await open();
      await signIn(page);
      await find(page, pickupCode);
      await page.getByRole('button', { name: '更正：您是哪年哪月出生的？' }).click();
      const month = page.getByLabel('更正：您是哪年哪月出生的？');
      await month.fill('1985');
      await page.getByLabel('不予通过').check();
      await page.getByLabel('备注').fill('电话 13800138000');
      await page.getByRole('button', { name: '提交决定' }).click();
      const fault = page.getByRole('alert').filter({ hasText: '没有办成' });
      await fault.waitFor();
      expect(await fault.textContent()).toContain('月份应写成 YYYY-MM');
      expect(await fault.textContent()).toContain('这里不留这些');
      expect(await month.inputValue()).toBe('1985');
      await picture(page, 'refused');
    },
    LONG,
  );
});

test(
  'two officers at once: the second is shown the decision of the first, keeps what was typed, and decides anew',
  async () => {
    const { pickupCode } = await save();
    const [first, second] = [await open(), await open()];
    await signIn(first.page, { name: 'officer-1' });
    await signIn(second.page, { name: 'officer-2', office: '370300' });
    for (const { page } of [first, second]) await find(page, pickupCode);
    await second.page.getByRole('button', { name: '更正：您的性别？' }).click();
    await second.page.getByLabel('更正：您的性别？').selectOption('女');
    await second.page.getByLabel('备注').fill('性别以身份证为准');
    for (const { page } of [first, second]) await page.getByLabel('通过', { exact: true }).check();
    await first.page.getByRole('button', { name: '提交决定' }).click();
    await first.page.getByText('决定已保存').waitFor();
    const { page } = second;
    await page.getByRole('button', { name: '提交决定' }).click();
    await page.getByText('刚被同事处理过').waitFor();
    expect(await page.locator('.decisions > li').count()).toBe(1);
    expect(await page.getByLabel('备注').inputValue()).toBe('性别以身份证为准');
    await page.getByRole('button', { name: '提交决定' }).click();
    await page.getByText('决定已保存').waitFor();
    expect(await page.locator('.decisions > li').count()).toBe(2);
    expect(await cells(page, '您的性别？')).toEqual(['男', '女已更正', '更正']);
  },
  LONG,
);

describe('Looking', () => {
  test(
    'a code that was misread is told before anything is asked',
    async () => {
      const { pickupCode } = await save();
      const { page } = await open();
      await signIn(page);
      await page.getByLabel('取件码').fill((pickupCode.startsWith('7') ? '8' : '7') + pickupCode.slice(1));
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByText('多半是抄错了一位').waitFor();
      await page.getByLabel('取件码').fill('000-000-000');
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByText('没有找到').waitFor();
    },
    LONG,
  );

  test(
    'the list of today opens a record',
    async () => {
      const { pickupCode } = await save();
      const { page } = await open();
      await signIn(page);
      await page.getByRole('button', { name: '列出' }).click();
      const more = page.getByRole('button', { name: '下一页' });
      const wanted = page.getByRole('button', { name: `打开 ${pickupCode}` });
      await page.getByRole('table').waitFor();
      while ((await wanted.count()) === 0) await more.click();
      await wanted.click();
      await page.getByRole('heading', { level: 1, name: `取件码 ${pickupCode}` }).waitFor();
    },
    LONG,
  );

  test(
    'the camera reads a code where the browser can; others of the picture are passed over',
    async () => {
      const { pickupCode } = await save();
      const { page, faults } = await open({}, async (fresh) => {
        // Neither a camera nor Chromium's reader of codes is on this machine: a picture that is drawn, and its words.
        await fresh.addInitScript((code) => {
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
      });
      await signIn(page);
      await page.getByRole('button', { name: '用摄像头扫码' }).click();
      await page.getByRole('heading', { level: 1, name: `取件码 ${pickupCode}` }).waitFor();
      expect(faults).toEqual([]);
    },
    LONG,
  );

  test(
    'where it cannot, no button says that it could',
    async () => {
      const { page } = await open();
      await signIn(page);
      expect(await page.getByRole('button', { name: '扫码' }).count()).toBe(0);
    },
    LONG,
  );
});

describe('Who is signed in', () => {
  test(
    'a reader sees all and decides nothing',
    async () => {
      const { pickupCode } = await save();
      const { page } = await open();
      await signIn(page, { role: 'reader' });
      await find(page, pickupCode);
      await page.getByText('只能查看，不能作决定').waitFor();
      expect(await page.getByRole('button', { name: /^更正|提交/ }).count()).toBe(0);
    },
    LONG,
  );

  test(
    'a session that has ended says so; a reload keeps one that has not, and signing out ends it',
    async () => {
      const { page } = await open();
      await signIn(page);
      await page.reload();
      await page.getByLabel('取件码').waitFor();
      await page.evaluate(`sessionStorage.setItem('lingbao.token', 'a.b.c')`);
      await page.reload();
      await page.getByLabel('取件码').fill('000-000-000');
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByText('登录已过期').waitFor();
      await signIn(page);
      await page.getByRole('button', { name: '退出' }).click();
      await page.getByRole('button', { name: '登录' }).waitFor();
      expect(await page.evaluate('sessionStorage.length')).toBe(0);
    },
    LONG,
  );

  test(
    'an answer to a sign-in that nobody began here is not taken',
    async () => {
      const { page } = await open();
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByLabel('Who').waitFor();
      await page.goto(`${server.origin}/counter.html?code=x&state=forged&iss=${server.origin}/development-issuer`);
      await page.getByText('没有登录成功').waitFor();
      expect(new URL(page.url()).search).toBe('');
    },
    LONG,
  );
});

describe.for(['light', 'dark'] as const)('In %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)(
    'axe finds nothing in %s, and 320 pixels hold all',
    { timeout: LONG },
    async (language) => {
      const { pickupCode } = await save();
      const { page, faults } = await open({ colorScheme });
      await expectSound(page);
      await signIn(page);
      await page.getByRole('button', { name: '列出' }).click();
      await page.getByRole('table').waitFor();
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await expectSound(page);
      await picture(page, `look-${colorScheme}-${language}`);
      if (language === 'en') await page.getByRole('button', { name: '中文' }).click();
      await find(page, pickupCode);
      await page.getByRole('button', { name: '更正：您想按多少基数缴费？' }).click();
      await page.getByRole('button', { name: '更正：您缴过多少个月居民医保？各是哪一类？' }).click();
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await expectSound(page);
      await picture(page, `record-${colorScheme}-${language}`);
      expect(faults).toEqual([]);
    },
  );
});

test(
  'prints on A4: what was said, what was found, decisions and answers, without buttons',
  async () => {
    const { pickupCode } = await save();
    const { page } = await open();
    await signIn(page);
    await find(page, pickupCode);
    await page.getByRole('button', { name: '更正：您的性别？' }).click();
    await page.getByLabel('更正：您的性别？').selectOption('女');
    await page.getByLabel('通过', { exact: true }).check();
    await page.getByRole('button', { name: '提交决定' }).click();
    await page.getByText('决定已保存').waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    writeFileSync(`${ARTIFACTS}counter-print.pdf`, pdf);
    // 210 mm × 297 mm are 595 × 842 points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByText('经办人签字').waitFor();
    expect(await cells(page, '您的性别？')).toEqual(['男', '女已更正']);
    await page.setViewportSize({ width: 794, height: 1123 });
    await picture(page, 'print');
  },
  LONG,
);

async function expectSound(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await page.setViewportSize(DESK.viewport);
}
