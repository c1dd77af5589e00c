import { expect, test } from 'vitest';
import { expectSound, stage } from './stage.ts';

const { open } = stage();

test('platforms are picked from the list, “other” last, and its field says what does not belong in it', {
  timeout: 180_000,
}, async () => {
  const { page, faults } = await open();
  await page.getByRole('button', { name: '一页全部填' }).click();
  await page.locator('details.group').first().waitFor();
  await page.evaluate('for (const group of document.querySelectorAll("details.group")) group.open = true');
  const field = page.locator('.field').filter({ hasText: '您通过哪个（些）平台接单？' });
  const choices = field.getByRole('checkbox');
  await choices.first().waitFor();
  await expect.poll(() => choices.count()).toBeGreaterThan(20);
  expect(await field.locator('label.choice').last().textContent()).toBe('其他平台');
  expect(await field.getByRole('textbox').count()).toBe(0);
  await field.getByLabel('美团', { exact: true }).check();
  await field.getByLabel('其他平台', { exact: true }).check();
  const name = field.getByRole('textbox');
  expect(await field.textContent()).toContain('不要写姓名、电话、身份证号');
  const said = () => field.getByRole('alert').textContent();
  await name.fill('县城跑腿');
  await name.blur();
  expect(await field.getByRole('checkbox', { checked: true }).count()).toBe(2);
  expect(await said()).toBe('');
  await name.fill('138 0013 8000');
  await name.blur();
  await expect.poll(said).toContain('不要写电话、身份证号');
  await name.fill('县城跑腿');
  await name.blur();
  await expect.poll(said).toBe('');
  await field.getByRole('button', { name: '不通过平台' }).click();
  await expect.poll(() => field.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await expectSound(page);
  expect(faults).toEqual([]);
});
