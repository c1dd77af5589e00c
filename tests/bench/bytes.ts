import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LOADER_PATH } from '../../shared/hosting/pages.ts';
import { buildPage } from '../../tools/local/build-page.ts';
import { PAGE_DIR } from '../../tools/local/page.ts';
import { firstLoad } from '../web/first-load.ts';
import type { Row } from './rows.ts';

/** What is deployed and what is loaded, in bytes. */
export async function bytes(bundles: ReadonlyMap<string, string>): Promise<Row[]> {
  await buildPage();
  const row = (measure: string, value: number, unit = 'bytes gzip'): Row => ({ part: 'bytes', measure, value, unit });
  const page = firstLoad().reduce((sum, file) => sum + file.bytes, 0);
  const [loader = ''] = globSync(`${PAGE_DIR}${LOADER_PATH}*.js`);
  return [
    ...[...bundles].map(([name, file]) => row(`bundle: ${name}`, statSync(file).size, 'bytes')),
    row('page: scripts and styles of the first load', page),
    row('embed loader', gzipSync(readFileSync(loader)).length),
  ];
}
