import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVELOPMENT_KEY } from '../../tools/local/development.ts';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';
import { asOf, workThrough as onTheLaptop } from '../roster/work-through.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ServerProcess, startServer } from '../tools/local/server-process.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** The tools of this folder's own package file, as a partner has them. */
const tool = (name: string, ...options: string[]): string =>
  execFileSync(`node_modules/.bin/${name}`, options, { cwd: HERE, encoding: 'utf8' });

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ dataDir: temporaryFolder() });
  tool('openapi-typescript', `${server.origin}/v1/openapi.json`, '--output', 'api.generated.ts');
});
afterAll(async () => {
  server?.child.kill();
  await server?.ended;
});

test('a partner’s program fits the generated types, and the mistakes in it do not', () => {
  expect(tool('tsc', '--project', 'tsconfig.json')).toBe('');
});

test('has a roster of 1,000 rows worked through, to the bytes of `npm run batch`', async () => {
  const { workThrough } = await import('./partner.ts');
  const roster = [...syntheticRoster(1_000, 1)].join('');
  const result = await workThrough(server.origin, DEVELOPMENT_KEY, new TextEncoder().encode(roster), asOf);
  expect(Buffer.from(result).toString()).toBe(onTheLaptop(roster).text);
});

test('and gets what it asks for', async () => {
  const { ask } = await import('./partner.ts');
  const answers = await ask(server.origin, DEVELOPMENT_KEY);
  // 5000 × 20 % = 1000.00
  expect(answers.pension).toBe('1000.00');
  expect(answers.problem).toMatchObject({ status: 422, errors: [{ pointer: '/base/amount' }] });
  expect(answers.saved.response.status).toBe(201);
  expect(answers.read.data).toEqual(answers.saved.data);
  expect(answers.today.data).toMatchObject({ id: answers.saved.data?.id });
  expect(answers.removed.response.status).toBe(204);
  expect(answers.gone.error).toMatchObject({ status: 404 });
  // 鲁人社字〔2025〕108号
  expect(answers.floor.response.status).toBe(200);
  expect(answers.withoutKey.error).toMatchObject({ status: 403 });
  expect(answers.english.response.headers.get('Content-Language')).toBe('en');
  expect(answers.byCode.error).toMatchObject({ status: 401 });
});
