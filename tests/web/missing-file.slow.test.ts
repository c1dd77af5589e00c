import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { stage } from './stage.ts';

const { it, watched } = stage();
vi.setConfig({ testTimeout: 240_000 });

/** The page of a phone whose network loses a file of the program once. */
async function losing(file: RegExp): Promise<Page> {
  // What a service worker fetches does not pass by the page.
  const { page } = await watched({ serviceWorkers: 'block' });
  let lost = false;
  await page.route(file, async (route) => {
    if (lost) return route.continue();
    lost = true;
    return route.abort();
  });
  await page.goto(it.server.origin);
  return page;
}

test.each([
  ['what leads to the rules', /\/engine-[^/]*\.js/],
  ['the rules themselves', /\/rules-[^/]*\.js/],
])('where %s did not come, the page says so, and another try brings the answer', async (_, file) => {
  const page = await losing(file);
  await page.getByRole('button', { name: '每月交多少' }).first().tap();
  await page.getByText('政策数据没有下载成功，请检查网络后再试。').waitFor();
  await page.getByRole('button', { name: '再试一次' }).tap();
  // The page is loaded anew, from its first screen.
  await page.getByText('政策数据没有下载成功').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '每月交多少' }).first().tap();
  await page.locator('.answer').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('没有下载成功');
});
