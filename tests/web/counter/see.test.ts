import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectSound, pathOfArtifact, picture } from '../stage.ts';
import { cells, counterStage, find, signIn } from './at-the-counter.ts';

const { open, save } = counterStage();

describe.for(['light', 'dark'] as const)('In %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)('axe finds nothing in %s, and 320 pixels hold all', async (language) => {
    const { pickupCode } = await save();
    const { page, faults } = await open({ colorScheme });
    await expectSound(page);
    await signIn(page);
    await page.getByRole('button', { name: '列出' }).click();
    await page.getByRole('table').waitFor();
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await expectSound(page);
    await picture(page, `counter-look-${colorScheme}-${language}`);
    if (language === 'en') await page.getByRole('button', { name: '中文' }).click();
    await find(page, pickupCode);
    await page.getByRole('button', { name: '更正：您想按多少基数缴费？' }).click();
    await page.getByRole('button', { name: '更正：您缴过多少个月居民医保？各是哪一类？' }).click();
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await expectSound(page);
    await picture(page, `counter-record-${colorScheme}-${language}`);
    expect(faults).toEqual([]);
  });
});

test('a phone of 360 pixels gives every cell of a record the whole width', async () => {
  const { pickupCode } = await save();
  const { page } = await open({ viewport: { width: 360, height: 740 } });
  await signIn(page);
  await find(page, pickupCode);
  const widths = await page.evaluate<number[]>(
    "[...document.querySelectorAll('.facts tbody tr > *')].map((cell) => cell.getBoundingClientRect().width)",
  );
  // 360 less the gap of 16 at both sides, and less the edge of the section.
  expect(Math.min(...widths)).toBeGreaterThan(240);
});

test('prints on A4: what was said, what was found, decisions and answers, without buttons', async () => {
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
  writeFileSync(pathOfArtifact('counter-print.pdf'), pdf);
  // 210 mm × 297 mm are 595 × 842 points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').count()).toBe(0);
  await page.getByText('经办人签字').waitFor();
  expect(await cells(page, '您的性别？')).toEqual(['男', '女已更正']);
  await page.setViewportSize({ width: 794, height: 1123 });
  await picture(page, 'counter-print');
});
