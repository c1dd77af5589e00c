import { expect, test } from 'vitest';
import { buildPage } from '../../tools/local/build-page.ts';
import { firstLoad } from './first-load.ts';

const MOST_BYTES = 90 * 1024;

test('script and style of the first load are at most 90 KB, compressed', async () => {
  await buildPage();
  const files = firstLoad();
  console.info(files.map(({ path, bytes }) => `${path} ${bytes}`).join('\n'));
  expect(files.some(({ path }) => path.endsWith('.css'))).toBe(true);
  expect(files.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(0);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST_BYTES);
}, 120_000);
