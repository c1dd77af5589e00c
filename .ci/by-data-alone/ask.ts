/**
 * Asks the service, with the law as edits.ts has left it, about everything that was entered, and prints what it answers.
 * Ends with 1 where an answer is not what the data say.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Route } from '../../shared/api/route.ts';
import { MCP_PATH, routes } from '../../shared/api/routes.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { LANGUAGES, type Language } from '../../shared/language.ts';
import { release } from '../../shared/law/release.generated.ts';
import { people } from '../../tests/support/people.ts';
import { startServer } from '../../tests/tools/local/server-process.ts';
import { DEVELOPMENT_KEY } from '../../tools/local/development.ts';

const REGIONS = ['370100', '370199'];
const ELSEWHERE = /高青|淄博|Gaoqing|Zibo/;

const folder = mkdtempSync(join(tmpdir(), 'lingbao-by-data-alone-'));
const { origin, child, ended } = await startServer({ dataDir: join(folder, 'data') });
const failures: string[] = [];

interface Programme {
  id: string;
  outcome: string;
  text: string;
  notWith: string[];
}

async function ask(
  method: string,
  path: string,
  language: Language,
  body?: object,
  more: Record<string, string> = {},
): Promise<string> {
  const headers = {
    'Accept-Language': language,
    'X-Api-Key': DEVELOPMENT_KEY,
    'Content-Type': 'application/json',
    ...more,
  };
  const request = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  let response = await fetch(origin + path, request);
  // Partners may ask so often a second, and no more.
  for (; response.status === 429; response = await fetch(origin + path, request)) await sleep(200);
  const text = await response.text();
  if (!response.ok) failures.push(`${method} ${path}: ${response.status} ${text}`);
  return text;
}

async function programmes(language: Language, facts: object): Promise<Programme[]> {
  return JSON.parse(await ask('POST', '/v1/subsidies', language, facts)).programmes;
}

function expectThat(holds: boolean, what: string): void {
  console.log(`${holds ? '  ' : '✗ '}${what}`);
  if (!holds) failures.push(what);
}

async function theBand(): Promise<void> {
  console.log('The band of 2027, asked of on the day of its notice and the day before');
  for (const asOf of ['2027-01-19', '2027-01-20']) {
    const body = { year: 2027, base: { income: '0' }, schemes: ['pension'], asOf };
    const { base } = JSON.parse(await ask('POST', '/v1/contributions', 'en', body));
    expectThat(base.provisional === asOf < '2027-01-20', `${asOf}: ${base.floor} to ${base.ceiling}`);
  }
}

async function theEnd(): Promise<void> {
  console.log('Programmes on 2026-09-01');
  for (const language of LANGUAGES) {
    const all = await programmes(language, { on: '2026-09-01', asOf: '2026-09-01' });
    for (const id of ['skill-upgrading', 'vocational-training', 'social-insurance']) {
      const found = all.find((each) => each.id === id);
      expectThat(found?.outcome === 'ended', `${id} is ${found?.outcome}: ${found?.text}`);
    }
  }
}

async function theExclusion(): Promise<void> {
  console.log('The third exclusion on 2026-05-25, before two of them end');
  const all = await programmes('en', { on: '2026-05-25', asOf: '2026-05-25' });
  const pair = ['social-insurance', 'vocational-training'];
  for (const id of pair) {
    const { notWith = [] } = all.find((each) => each.id === id) ?? {};
    expectThat(
      pair.some((other) => other !== id && notWith.includes(other)),
      `${id} not with ${notWith.join(', ')}`,
    );
  }
}

async function theNotices(): Promise<void> {
  console.log('The two notices of the county that was opened, and not of its city');
  for (const [id, value] of [
    ['medical.flexible.major-illness-fee', '150'],
    ['social-insurance-subsidy.amount', '420'],
  ] as const)
    for (const region of REGIONS) {
      const path = `/v1/parameters/${id}?region=${region}&on=2026-06-01`;
      const has = JSON.parse(await ask('GET', path, 'en')).parameter?.value ?? null;
      expectThat(has === (region === '370199' ? value : null), `${region} ${id}: ${has}`);
    }
}

/** The answers of one route to one person of a region, or to nobody where it asks for no facts. */
async function answersOf(route: Route, language: Language, region: string, person: Facts): Promise<string[]> {
  const shape = (route.body as { shape?: object } | undefined)?.shape ?? {};
  if ('facts' in shape) {
    const answer = await ask('POST', route.path, language, { facts: { ...person, region } });
    if (route.capability !== 'assessments') return [answer];
    const path = `/v1/assessments/${JSON.parse(answer).id}`;
    return [answer, await ask('GET', path, language), await ask('GET', `${path}/today`, language)];
  }
  const facts = Object.fromEntries(Object.entries(person).filter(([name]) => name in shape));
  return [await ask('POST', route.path, language, { ...facts, region })];
}

/** What an officer of the region reads of a person, before and after a decision, and in the list of the day. */
async function atTheCounter(language: Language, region: string, person: Facts): Promise<string[]> {
  const credentials = { grant_type: 'client_credentials', role: 'officer', office: region };
  const issued = await fetch(`${origin}/development-issuer/token`, {
    method: 'POST',
    body: new URLSearchParams(credentials),
  });
  const { access_token } = (await issued.json()) as { access_token: string };
  const officer = { Authorization: `Bearer ${access_token}` };
  const path = '/v1/counter/assessments';
  const saved = await ask('POST', '/v1/assessments', language, { facts: { ...person, region } });
  const { pickupCode } = JSON.parse(saved);
  const found = await ask('GET', `${path}?pickupCode=${pickupCode}`, language, undefined, officer);
  const [{ handle, etag, savedAt }] = JSON.parse(found).assessments;
  const decision = { outcome: 'accepted', facts: { year: 2026, base: { income: '5000' } } };
  const decided = await ask('POST', `${path}/${handle}/decisions`, language, decision, {
    ...officer,
    'If-Match': etag,
  });
  const day = new Date(Date.parse(savedAt) + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return [found, decided, await ask('GET', `${path}?day=${day}`, language, undefined, officer)];
}

async function figuresOf(language: Language, region: string): Promise<string[]> {
  const all = await ask('GET', `/v1/parameters?region=${region}`, language);
  const ids = Object.values(release.parameters).flatMap((own) => own.map(({ id }) => id));
  const byId = (id: string) => ask('GET', `/v1/parameters/${id}?region=${region}`, language);
  const each = await Promise.all([...new Set(ids)].map(byId));
  return [all, ...each];
}

async function ownEntry(language: Language, region: string): Promise<string[]> {
  const { regions } = JSON.parse(await ask('GET', '/v1/regions', language));
  return [JSON.stringify(regions.find(({ code }: { code: string }) => code === region))];
}

function rosterOf(language: Language, region: string, everybody: readonly Facts[]): string[] {
  const file = join(folder, 'roster.jsonl');
  writeFileSync(file, everybody.map((person) => `${JSON.stringify({ ...person, region })}\n`).join(''));
  const out = join(folder, `${region}.${language}.jsonl`);
  const command = ['tools/roster/start.ts', file, '--language', language, '--out', out, '--fresh'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) failures.push(`the roster of ${region}: ${stderr || stdout}`);
  return [readFileSync(out, 'utf8'), stdout];
}

async function theCounty(): Promise<void> {
  // A roster is answered as of one day, that of the whole file.
  const everybody = [{}, ...people(29, 24)].map(({ asOf: _, ...facts }: Facts) => facts);
  const asking = routes.filter(
    ({ method, audience, body, path }) =>
      method === 'POST' && audience !== 'counter' && body && !path.endsWith('/batches') && path !== MCP_PATH,
  );
  console.log(`Answers to ${everybody.length} people of ${REGIONS.join(' and ')}, in both languages`);
  for (const route of asking)
    await told(`${route.method} ${route.path}`, async (language, region) => {
      const answers: string[] = [];
      // The functions behind the routes of partners are the same ones.
      for (const person of route.audience === 'partner' ? everybody.slice(0, 5) : everybody)
        answers.push(...(await answersOf(route, language, region, person)));
      return answers;
    });
  await told('the counter: found, decided, the list of the day', async (language, region) => {
    const answers: string[] = [];
    for (const person of everybody.slice(0, 5)) answers.push(...(await atTheCounter(language, region, person)));
    return answers;
  });
  await told('GET /v1/questions', async (language) => [await ask('GET', '/v1/questions', language)]);
  await told('GET /v1/parameters, and each by its id', figuresOf);
  await told('GET /v1/regions, their entries', ownEntry);
  await told('a roster', async (language, region) => rosterOf(language, region, everybody));
}

/** Whether any answer names a place of somebody else. */
async function told(what: string, answers: (language: Language, region: string) => Promise<string[]>): Promise<void> {
  const all: string[] = [];
  for (const language of LANGUAGES) for (const region of REGIONS) all.push(...(await answers(language, region)));
  const foreign = all.filter((answer) => ELSEWHERE.test(answer));
  expectThat(foreign.length === 0, `${what}: ${all.length} answers, ${foreign.length} name 高青 or 淄博`);
  if (foreign[0]) console.log(foreign[0].match(/.{0,80}(高青|淄博|Gaoqing|Zibo).{0,80}/)?.[0]);
}

try {
  await theBand();
  await theEnd();
  await theExclusion();
  await theNotices();
  await theCounty();
} finally {
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
}
for (const failure of failures) console.error(failure.slice(0, 500));
process.exitCode = failures.length > 0 ? 1 : 0;
