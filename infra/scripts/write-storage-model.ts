/**
 * Writes functions/storage/model-<version>.json: what the encoding of stored answers expects of them, learned from the
 * answers of many people unlike each other in both languages. It takes one or two minutes.
 *
 * Before the first release, and after it for each new version, run it when sentences or figures have changed, so that a
 * stored answer goes on costing two write units. A model that has been in use is never written again: records written
 * with it are read with the very same one (functions/storage/encoding.ts).
 *
 *   npm run storage:model 2
 */
import { writeFileSync } from 'node:fs';
import { constants, zstdCompressSync } from 'node:zlib';
import { learn } from './prediction/learn.ts';
import { contents } from './prediction/people.ts';

const PEOPLE = 1800;
/** Another is for the tests, so that they meet nobody who was learned from. */
const SEED = 1;

const [, , version] = process.argv;
if (!version || !/^\d+$/.test(version)) throw new Error('Name the version: npm run storage:model 2');
const json = JSON.stringify(learn(contents(SEED, PEOPLE)));
const zstd = zstdCompressSync(Buffer.from(json), { params: { [constants.ZSTD_c_compressionLevel]: 19 } });
writeFileSync(`functions/storage/model-${version}.json`, `${JSON.stringify({ zstd: zstd.toString('base64') })}\n`);
process.stdout.write(`${json.length} characters, ${zstd.length} bytes compressed\n`);
