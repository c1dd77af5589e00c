import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { DEVELOPMENT_KEY } from '../../tools/local/development.ts';
import { expectNothingLost, findings, picture, stage } from './stage.ts';

const { it, open } = stage();
vi.setConfig({ testTimeout: 240_000 });

const run = promisify(execFile);
/** What a person copies from the page, in a terminal. */
async function inTerminal(command: string) {
  const { stdout } = await run('bash', ['-c', command], { env: { ...process.env, LINGBAO_KEY: DEVELOPMENT_KEY } });
  return JSON.parse(stdout);
}

test('what is copied from the page runs as it stands: a first answer, one with a key, and a fault', async () => {
  const { page, faults } = await open('/partners');
  const shown = async (id: string) => (await page.locator(`#${id}`).textContent()) ?? '';
  // 5000 × (20 % + 7 %) = 1350.00
  expect(await inTerminal(await shown('first'))).toMatchObject({ outcome: 'assessed', monthly: { total: '1350.00' } });
  const { programmes } = await inTerminal(await shown('key'));
  expect(programmes).toContainEqual(expect.objectContaining({ id: 'occupational-injury' }));
  expect(await inTerminal(await shown('refused'))).toMatchObject({
    status: 422,
    type: 'urn:lingbao:problems/base-out-of-range',
    errors: [{ pointer: '/base/amount' }],
  });
  expect(faults).toEqual([]);
});

test('the page of the example shows the amount on a website of another origin', async () => {
  const { page } = await open('/partners');
  const html = await page.locator('#browser').textContent();
  const website = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  website.listen(0, '127.0.0.1');
  await once(website, 'listening');
  await page.goto(`http://127.0.0.1:${(website.address() as AddressInfo).port}/`);
  await page.locator('output', { hasText: '1350.00' }).waitFor();
  website.close();
});

test('is read on a phone, in both languages, and its links answer', async () => {
  const { page, faults } = await open('/partners');
  await page.getByRole('heading', { name: '第一个答案' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await picture(page, 'partners-phone');
  await expectNothingLost(page);
  const links = await page.locator('main li a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(links).toContain('/llms.txt');
  for (const link of links) expect((await fetch(new URL(String(link), it.server.origin))).status, `${link}`).toBe(200);
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByRole('heading', { name: 'A first answer' }).waitFor();
  await expect.poll(() => page.getByText('20 requests a second').count()).toBe(1);
  expect(await findings(page)).toEqual([]);
  expect(faults).toEqual([]);
});
