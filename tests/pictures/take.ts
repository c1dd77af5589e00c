/**
 * Takes the pictures of the README from the running product: `npm run pictures`. The page for workers on a phone and the
 * counter at a desk, in each language, light and dark.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { LANGUAGES } from '../../shared/language.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startServer } from '../tools/local/server-process.ts';
import { launchChromium } from '../web/chromium.ts';
import { FACTS, find, signIn } from '../web/counter/at-the-counter.ts';
import { DESK, PHONE } from '../web/stage.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

/** What is seen, and how one comes there; the page begins in Chinese. */
const SCREENS: Readonly<
  Record<string, { path: string; device: BrowserContextOptions; go(page: Page): Promise<void> }>
> = {
  phone: {
    path: '/',
    device: PHONE,
    async go(page) {
      await page.getByRole('button', { name: '每月交多少' }).tap();
      await page.locator('.told .number', { hasText: '1,234.71' }).waitFor();
    },
  },
  counter: {
    path: '/counter',
    device: { ...DESK, viewport: { width: 980, height: 600 } },
    async go(page) {
      const { origin } = new URL(page.url());
      const data = { facts: { ...FACTS, schemes: ['pension', 'medical'] } };
      const saved = await page.request.post(`${origin}/v1/assessments`, { data });
      await signIn(page);
      await find(page, (await saved.json()).pickupCode);
    },
  },
};

const [server, browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
mkdirSync(FOLDER, { recursive: true });
for (const [name, { path, device, go }] of Object.entries(SCREENS))
  for (const colorScheme of ['light', 'dark'] as const)
    for (const language of LANGUAGES) {
      const page = await (await browser.newContext({ ...device, colorScheme })).newPage();
      await page.goto(server.origin + path);
      await go(page);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).first().click();
      await page.evaluate('scrollTo(0, 0)');
      await page.screenshot({ path: `${FOLDER}${name}-${language}-${colorScheme}.png` });
      await page.context().close();
    }
await browser.close();
server.child.kill();
await server.ended;
