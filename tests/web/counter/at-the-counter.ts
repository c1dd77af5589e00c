import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { StoredAssessment } from '../../../shared/api/assessments.ts';
import { DESK, stage } from '../stage.ts';

export const FACTS = {
  year: 2026,
  base: { amount: '4573' },
  schemes: ['pension'],
  sex: 'male',
  birthMonth: '1985-03',
  trade: 'food-delivery',
  resident: [{ kind: 'adult', months: 96 }],
  certificate: null,
};

/** The stage at a desk, where a worker saves and an officer opens the page. */
export function counterStage() {
  const { it, watched, open } = stage(DESK);
  async function save(facts: object = FACTS): Promise<StoredAssessment> {
    const answer = await fetch(`${it.server.origin}/v1/assessments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ facts }),
    });
    return answer.json();
  }
  // The address that README and `npm start` give.
  return { it, watched, open: (options?: BrowserContextOptions) => open('/counter', options), save };
}

export async function signIn(
  page: Page,
  { name = 'officer-1', role = 'officer', office = '370322', comesTo = '' } = {},
): Promise<void> {
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('Who').fill(name);
  await page.getByLabel('Role').selectOption(role);
  await page.getByLabel('Office').selectOption(office);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (comesTo) await page.getByRole('heading', { level: 1, name: comesTo }).waitFor();
  else await page.getByLabel('取件码').waitFor();
}

export async function find(page: Page, code: string): Promise<void> {
  await page.getByLabel('取件码').fill(code);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('heading', { level: 1, name: `取件码 ${code}` }).waitFor();
}

/** The line of a fact, by the name of its column in a roster; of a matter by its own name. */
export const line = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.locator('.name').getByText(name, { exact: true }) });
/** Waits for what stands in the line of a fact or a matter. */
export const expectShown = (page: Page, name: string, value: string) =>
  expect.poll(() => line(page, name).locator('.value').textContent(), { message: name }).toBe(value);

/** A fact is found as the person said, or otherwise, or nobody has looked. */
export const check = (page: Page, name: string, as: '未核对' | '一致' | '更正') =>
  page
    .getByRole('radiogroup', { name: `${name}：核对` })
    .getByLabel(as)
    .check();
/** Waits for which of the three it is. */
export const expectState = (page: Page, name: string, as: string) =>
  page
    .getByRole('radiogroup', { name: `${name}：核对` })
    .locator(`label[title="${as}"]:has(:checked)`)
    .waitFor();

export const choose = (page: Page, matter: string, outcome: '未定' | '通过' | '缺材料' | '不通过') =>
  page
    .getByRole('radiogroup', { name: `${matter}：决定` })
    .getByLabel(outcome, { exact: true })
    .check();

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^提交/ }).click();
  await page.getByText('决定已保存').waitFor();
}
