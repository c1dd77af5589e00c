import { createHash } from 'node:crypto';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startHost, strictPolicy } from './host-page.ts';
import { expectSound, picture, stage, type Watched } from './stage.ts';

const { it, watched, open } = stage();

async function openKit(options: BrowserContextOptions = {}): Promise<Watched> {
  const seen = await open('/embed', options);
  await seen.page.frameLocator('lingbao-calculator iframe').locator('.number').first().waitFor();
  return seen;
}

test('begins with the element itself, logs what it hears, and a result after consent only', async () => {
  const { page, faults, origins } = await openKit();
  await expect.poll(async () => (await page.locator('lingbao-calculator').boundingBox())?.y).toBeLessThan(740);
  expect(await page.locator('main > :is(section, form)').first().locator('lingbao-calculator').count()).toBe(1);
  await page.getByLabel('您已知道的回答').fill('{"year": 2026, "base": {"amount": "5000"}}');
  const log = page.locator('.log');
  await expect.poll(() => log.textContent()).toContain('ready');
  expect(await log.textContent()).not.toContain('result');
  const frame = page.frameLocator('lingbao-calculator iframe');
  await frame.locator('#hand-over').tap();
  expect(await frame.locator('.recipient').textContent()).toBe(it.server.origin);
  await frame.getByRole('button', { name: '不同意，返回' }).scrollIntoViewIfNeeded();
  await frame.locator('.consent button.primary:enabled').waitFor();
  await frame.getByRole('button', { name: '同意，交给对方' }).tap();
  await expect.poll(() => log.textContent()).toContain('result {"facts":{');
  expect([...origins]).toEqual([it.server.origin]);
  expect(faults).toEqual([]);
});

test('the lines to copy work in a page of another origin under a strict policy, hash and all', async () => {
  const { page } = await openKit();
  await page.getByLabel('合作方编号').fill('x" onload="alert(1)');
  await page.getByLabel('先问哪一题').selectOption('trade');
  const lines = page.locator('.snippet code').first();
  await lines.filter({ hasText: 'first-question="trade"' }).waitFor();
  const snippet = (await lines.textContent()) ?? '';
  expect(snippet).toContain('partner="x&quot; onload=&quot;alert(1)"');
  const [, source = '', integrity = ''] = /src="(\S+)"\s+integrity="(\S+)"/.exec(snippet) ?? [];
  const response = await fetch(source);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toContain('immutable');
  const code = Buffer.from(await response.arrayBuffer());
  expect(integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);

  const host = await startHost();
  host.serve({ body: snippet, headers: { 'Content-Security-Policy': strictPolicy(it.server.origin) } });
  const elsewhere = await watched();
  await elsewhere.page.goto(host.origin);
  await expect.poll(() => elsewhere.page.evaluate("customElements.get('lingbao-calculator') !== undefined")).toBe(true);
  await host.close();
});

test('checks the contrast of a theme, and the element follows it', async () => {
  const { page } = await openKit();
  const box = page.locator('input[name=accent]');
  // #7a1f5c on white: L = 0.2126 × 0.1946 + 0.7152 × 0.0137 + 0.0722 × 0.1070 = 0.0589; 1.05 / 0.1089 = 9.64.
  await box.fill('#7a1f5c');
  await expect.poll(() => page.locator('[data-pair="accent card"]').textContent()).toContain('9.6');
  await page.getByText('全部合格。').waitFor();
  const accent = () =>
    page
      .frameLocator('lingbao-calculator iframe')
      .locator('html')
      .evaluate((root) => (root as unknown as { style: { cssText: string } }).style.cssText);
  await expect.poll(accent).toBe('--accent: #7a1f5c;');
  await expect.poll(() => page.locator('.snippet code').first().textContent()).toContain('theme="accent: #7a1f5c"');
  await picture(page, 'embed-page-theme');
  // Yellow on white cannot be read.
  await box.fill('#ffee00');
  await page.getByText(/处不合格，这套颜色不会采用/).waitFor();
  await expect.poll(accent).toBe('');
  await expect.poll(() => page.locator('.log').textContent()).toContain('problem {"where":"theme"');
});

describe.for(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)('axe finds nothing in %s, and 320 pixels hold it', async (language) => {
    const { page, faults, origins } = await openKit({ colorScheme });
    if (language === 'en') await page.locator('header > button').first().tap();
    await page.locator('.log').waitFor();
    await expectSound(page);
    await picture(page, `embed-page-${colorScheme}-${language}`);
    expect([...origins]).toEqual([it.server.origin]);
    expect(faults).toEqual([]);
  });
});
