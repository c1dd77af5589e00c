import { expect, test } from 'vitest';
import { expectSound, stage } from './stage.ts';

const { open } = stage();

test('platforms are picked from the list, “other” last, and its field says what does not belong in it', {
  timeout: 180_000,
}, async () => {
  const { page, faults } = await open();
  await page.getByRole('button', { name: '能领哪些钱' }).first().click();
  const field = page.locator('.question');
  // The kind of work comes before it.
  await field.locator('.unsure').click();
  await field.filter({ hasText: '您通过哪个（些）平台接单？' }).waitFor();
  const choices = field.getByRole('checkbox');
  await choices.first().waitFor();
  await expect.poll(() => choices.count()).toBeGreaterThan(20);
  await expect.poll(() => field.locator('label.choice').last().textContent()).toBe('其他平台');
  expect(await field.getByRole('textbox').count()).toBe(0);
  await field.getByLabel('美团', { exact: true }).check();
  await field.getByLabel('其他平台', { exact: true }).check();
  const name = field.getByRole('textbox');
  await field.filter({ hasText: '不要写姓名、电话、身份证号' }).waitFor();
  const said = () => field.getByRole('alert').textContent();
  const next = () => field.getByRole('button', { name: '下一题' }).click();
  await name.fill('138 0013 8000');
  await next();
  await expect.poll(said).toContain('不要写电话、身份证号');
  await name.fill('县城跑腿');
  await expect.poll(() => field.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await expectSound(page);
  await next();
  await field.filter({ hasText: '您通过哪个（些）平台接单？' }).waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});
