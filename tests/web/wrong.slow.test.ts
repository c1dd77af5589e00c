import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { reportIn } from '../../tools/reports/report.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { expectSound, picture, stage } from './stage.ts';

const { open } = stage();
vi.setConfig({ testTimeout: 240_000 });

const goal = (page: Page, name: string) => page.getByRole('button', { name }).first().tap();
const panelOf = async (page: Page) => {
  await page.locator('summary', { hasText: '数不对？告诉我们' }).tap();
  await page.locator('.wrong').waitFor();
};

/** What the button puts on the clipboard. */
async function copied(page: Page): Promise<string> {
  await page.evaluate(`navigator.clipboard.writeText = async (text) => { window.copied = text; }`);
  await page.getByRole('button', { name: '复制这段话' }).tap();
  await page.getByText('已复制').waitFor();
  return page.evaluate<string>('window.copied');
}

/** `npm run case -- FILE`, with the case it writes taken away again. */
async function worked(text: string): Promise<{ said: string; path: string }> {
  const file = join(temporaryFolder(), 'report.txt');
  writeFileSync(file, text);
  const said = await new Promise<string>((done, fail) =>
    execFile(process.execPath, ['tools/reports/to-case.ts', file], (error, stdout, stderr) =>
      error ? fail(new Error(stderr)) : done(stdout),
    ),
  );
  const [path = ''] = said.split('\n');
  onTestFinished(() => rmSync(path, { force: true }));
  return { said, path };
}

test('from the amount, one tap makes a report that one command makes a worked case, and whose link opens the case', async () => {
  const { page, faults } = await open();
  await goal(page, '每月交多少');
  await panelOf(page);
  await page.getByLabel('哪一个不对').selectOption({ label: '每月养老保险' });
  await page.getByText('灵保算的：914.60 元').waitFor();
  await page.getByLabel('应该是').fill('九百');
  await page.getByLabel('从哪里看到的').fill('鲁人社字〔2026〕75号');
  await page.getByText('“应该是”看不懂').waitFor();
  expect(await page.getByRole('button', { name: '复制这段话' }).count()).toBe(0);
  // 4573 × 20 % = 914.60
  await page.getByLabel('应该是').fill('914.6元');
  await page.getByLabel('从哪里看到的').fill('窗口小王 370322196803150018 说的');
  await page.getByText('像是有证件号').waitFor();
  expect(await page.getByRole('button', { name: '复制这段话' }).count()).toBe(0);
  await page.getByLabel('从哪里看到的').fill('鲁人社字〔2026〕75号');
  await page.getByRole('button', { name: '复制这段话' }).waitFor();
  await picture(page, 'web-wrong');
  await expectSound(page);
  const text = await copied(page);
  const { said, path } = await worked(text);
  expect(said).toBe(`${path}\n/contributions/monthly/pension: 914.60 → 914.60（鲁人社字〔2026〕75号）\n`);
  const report = reportIn(text);
  expect(report).toMatchObject({ goal: 'pay', shown: '914.60', facts: { region: '370322' } });
  expect(report.facts.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(report.rulesVersion).toMatch(/./);
  const link = await page.getByRole('link', { name: '打开这份情况的链接' }).getAttribute('href');
  expect(text).toContain(link);
  const { page: other } = await open(`/${new URL(String(link)).hash}`);
  await other.getByText('已经带入链接里的回答').waitFor();
  await goal(other, '每月交多少');
  await other.locator('.told .number', { hasText: '1,234.71' }).waitFor();
  expect(faults).toEqual([]);
});

test('a programme’s decision is chosen by its words, and its case has the code', async () => {
  const { page } = await open();
  await goal(page, '能领哪些钱');
  await page.getByRole('button', { name: '够了，看结果' }).tap();
  await panelOf(page);
  await page.getByLabel('哪一个不对').selectOption({ label: '灵活就业社会保险补贴：符不符合' });
  await page.getByLabel('应该是').selectOption({ label: '不符合' });
  await page.getByLabel('从哪里看到的').fill('经办窗口的书面答复');
  const { said } = await worked(await copied(page));
  expect(said).toMatch(/\/subsidies\/programmes\/\d+\/outcome: .* → not-eligible/);
});

test('a plan is found again with its limit and its aim', async () => {
  const { page } = await open();
  await goal(page, '按拿得出的钱，定个方案');
  await page.getByRole('textbox', { name: '年', exact: true }).fill('1971');
  await page.getByRole('textbox', { name: '月', exact: true }).fill('6');
  await page.getByRole('button', { name: '下一题' }).tap();
  await page.getByRole('button', { name: '男', exact: true }).tap();
  await page.getByRole('button', { name: '够了，看结果' }).tap();
  await page.locator('details.plan').first().waitFor();
  await panelOf(page);
  const paid = page.locator('[name=which] option', { hasText: '一共交多少' }).first();
  await page.getByLabel('哪一个不对').selectOption({ label: String(await paid.textContent()) });
  const shown = String(await page.locator('.wrong p', { hasText: '灵保算的' }).textContent());
  await page.getByLabel('应该是').fill('1');
  await page.getByLabel('从哪里看到的').fill('自己算的');
  const { said } = await worked(await copied(page));
  const [, amount = ''] = /: ([\d.]+) → 1\.00/.exec(said) ?? [];
  expect(Number(amount)).toBeGreaterThan(0);
  expect(shown.replaceAll(',', '')).toContain(String(Number(amount)));
});
