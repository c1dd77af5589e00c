import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { release } from '../../shared/law/release.generated.ts';
import { languageOf } from '../../web/worker/take-away/stored-record.ts';
import { stage } from './stage.ts';

const { it, open } = stage();

const facts = {
  year: 2026,
  base: { amount: '5000' },
  sex: 'male',
  birthMonth: '1971-03',
  trade: 'food-delivery',
  platform: '美团',
} as const;

describe('a record in the language it was given in', () => {
  test.for(['zh-CN', 'en'] as const)('is told by its text: %s', (language) => {
    expect(languageOf(assess(release, facts, '2026-11-24', language))).toBe(language);
  });

  test('saved in English, opened in Chinese: no sentence of both, and a way to the Chinese one', async () => {
    const saved = await fetch(`${it.server.origin}/v1/assessments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'en' },
      body: JSON.stringify({ facts }),
    });
    const { id } = (await saved.json()) as { id: string };
    const { page, faults } = await open(`/#/saved/${id}`);
    await page.getByText('这份结果保存时用的不是中文').waitFor();
    const told = async () => (await page.locator('main .told').allTextContents()).join('\n');
    await page.locator('main [lang=en] .told').first().waitFor();
    await expect.poll(told).toContain('Occupational-injury cover');
    expect(await told()).not.toMatch(/\p{Script=Han}/u);
    await page.getByRole('button', { name: '用中文重新算一次' }).tap();
    await page.getByText('已经答了').waitFor();
    await page.getByRole('button', { name: '能领哪些钱' }).tap();
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    await expect.poll(told).toContain('职业伤害保障');
    expect(faults).toEqual([]);
  });
});
