/**
 * Writes a folder of golden records: items as this build stores them, in DynamoDB's JSON as `aws dynamodb get-item`
 * prints it, with digests of what the API gave. A folder that is there is never touched.
 *
 *   npm run golden -- 0.1.0
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { save } from '../../functions/assessments/save.ts';
import { decide } from '../../functions/counter/decide.ts';
import { handleOf } from '../../functions/counter/sealing.ts';
import type { Reply } from '../../functions/http/endpoint.ts';
import type { Item } from '../../functions/storage/sealed.ts';
import { assessmentRequest, type StoredAssessment } from '../../shared/api/assessments.ts';
import type { CounterRecord } from '../../shared/api/counter.ts';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { etagNow } from '../functions/counter/at-the-counter.ts';
import { startStore } from '../functions/support/store.ts';
import { type Case, cases } from './cases.ts';
import { decisionJson, type GoldenRecord, type Manifest, RECORDS, sha256 } from './manifest.ts';

const SAVED_AT = '2026-11-24T01:00:00.000Z';
const PEOPLE = 32;
/** So many of them are decided on, in each language. */
const DECIDED = 3;

const DECISIONS = [
  { at: '2026-11-25T02:00:00.000Z', body: { outcome: 'needs-papers', note: '请带银行流水。' } },
  {
    at: '2026-11-26T03:00:00.000Z',
    body: { outcome: 'accepted', facts: { base: { amount: '6000' } }, unknown: ['sex'] },
  },
  // By a clock that is behind: decisions are in the order in which they were made, not of their times.
  { at: '2026-11-26T02:59:00.000Z', body: { outcome: 'rejected', note: null } },
] as const;

const [, , name = ''] = process.argv;
if (!/^[\w.-]+$/.test(name)) throw new Error('Name the release: npm run golden -- 0.1.0');
const folder = join(RECORDS, name);
if (existsSync(folder)) throw new Error(`${folder} is there. Golden records of a release are never written again.`);

const store = await startStore();
const records: Omit<GoldenRecord, 'file'>[] = [];
for (const [index, each] of cases(PEOPLE, dayInShanghai(new Date(SAVED_AT))).entries())
  for (const language of LANGUAGES) records.push(await written(each, language, index < DECIDED ? DECISIONS : []));
writeFolder(await store.items());
await store.close();

function askedAt(moment: string, language: Language) {
  const now = new Date(moment);
  const address = { resource: '', basePath: '', requestId: '' };
  return { ...address, language, caller: 'golden', now, today: dayInShanghai(now) };
}

async function written(
  { what, facts }: Case,
  language: Language,
  decisions: readonly (typeof DECISIONS)[number][],
): Promise<Omit<GoldenRecord, 'file'>> {
  const body = z.parse(assessmentRequest, { facts });
  const asked = { ...askedAt(SAVED_AT, language), body, query: {}, headers: {}, params: {}, officer: null };
  const given = JSON.stringify((await save(asked)).body);
  const { id } = JSON.parse(given) as StoredAssessment;
  const made: GoldenRecord['decisions'][number][] = [];
  for (const decision of decisions) made.push(await decided(id, decision, language));
  return { what, id, language, given: sha256(given), decisions: made };
}

async function decided(id: string, decision: (typeof DECISIONS)[number], language: Language) {
  const { body } = (await decide({
    ...askedAt(decision.at, language),
    body: structuredClone(decision.body) as Parameters<typeof decide>[0]['body'],
    query: undefined,
    headers: { 'if-match': await etagNow(id) },
    params: { handle: handleOf(id) },
    officer: { id: 'officer-17', role: 'officer', office: '370322' },
  })) as Reply & { body: CounterRecord };
  const last = body.decisions.at(-1);
  if (!last || !body.decided) throw new Error('no decision was made');
  return { file: '', given: sha256(decisionJson({ ...last, assessment: body.decided })) };
}

/** Made under another name first, so that there is no half a folder. */
function writeFolder(items: readonly Item[]): void {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const files: Record<string, string> = {};
  const put = (file: string, item: Item | undefined): string => {
    if (!item) throw new Error('an item is not in the store');
    const text = `${JSON.stringify({ Item: item }, base64, 1)}\n`;
    writeFileSync(join(fresh, file), text);
    files[file] = sha256(text);
    return file;
  };
  const named = records.map((record, index): GoldenRecord => {
    const number = String(index + 1).padStart(3, '0');
    const own = items.filter(({ pk }) => pk?.S === record.id);
    const main = own.find(({ sk }) => sk?.S === 'ASSESSMENT');
    const decisions = record.decisions.map(({ given }, place) => {
      const key = main?.decisions?.L?.[place]?.S ?? '';
      const keyed = (end: string) => own.find(({ sk }) => sk?.S === end);
      const name = `${number}-decision-${place + 1}`;
      const result = put(`${name}-result.json`, keyed(key.replace('DECISION#', 'DECISION-RESULT#')));
      return { file: put(`${name}.json`, keyed(key)), given, result };
    });
    return { ...record, file: put(`${number}.json`, main), decisions };
  });
  const manifest: Manifest = { savedAt: SAVED_AT, records: named, files };
  writeFileSync(join(fresh, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(fresh, folder);
  process.stdout.write(`${named.length} records, ${Object.keys(files).length} items: ${folder}\n`);
}

/** Bytes as DynamoDB's JSON has them. */
function base64(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
