import type { BrowserContextOptions, Page } from 'playwright-core';
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
  async function save(): Promise<StoredAssessment> {
    const answer = await fetch(`${it.server.origin}/v1/assessments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ facts: FACTS }),
    });
    return answer.json();
  }
  // The address that README and `npm start` give.
  return { it, watched, open: (options?: BrowserContextOptions) => open('/counter', options), save };
}

export async function signIn(
  page: Page,
  { name = 'officer-1', role = 'officer', office = '370322' } = {},
): Promise<void> {
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('Who').fill(name);
  await page.getByLabel('Role').selectOption(role);
  await page.getByLabel('Office').selectOption(office);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('取件码').waitFor();
}

export async function find(page: Page, code: string): Promise<void> {
  await page.getByLabel('取件码').fill(code);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('heading', { level: 1, name: `取件码 ${code}` }).waitFor();
}

const rowOf = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
/** The cells of the row of a fact or an answer. */
export const cells = (page: Page, title: string) => rowOf(page, title).getByRole('cell').allTextContents();
