import { describe, expect, test } from 'vitest';
import { handler as assessments } from '../../functions/assessments/handler.ts';
import { handler as contributions } from '../../functions/contributions/handler.ts';
import { handler as plans } from '../../functions/plans/handler.ts';
import { handler as subsidies } from '../../functions/subsidies/handler.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { workThrough } from '../roster/work-through.ts';
import { HARMLESS, TELLING } from '../support/free-text.ts';
import { decide } from './counter/at-the-counter.ts';
import { call } from './support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from './support/stage.ts';

ownStore();
quietConsole();
clockAt(LATE_2026);

interface Refused {
  status: number;
  body: Problem;
}

const ask = (handler: typeof subsidies, route: string, body: unknown) => call<Problem>(handler, { route, body });
const year = { year: 2026, base: { amount: '4573' } };

/** Every free text that a request has, with its pointer. */
const TEXTS: Readonly<Record<string, readonly [pointer: string, send: (text: string) => Promise<Refused>]>> = {
  contributions: [
    '/platform',
    (platform) => ask(contributions, 'POST /v1/contributions', { ...year, platform: [platform] }),
  ],
  subsidies: ['/platform', (platform) => ask(subsidies, 'POST /v1/subsidies', { platform })],
  plans: ['/facts/platform', (platform) => ask(plans, 'POST /v1/plans', { facts: { platform } })],
  assessments: [
    '/facts/platform',
    (platform) => ask(assessments, 'POST /v1/assessments', { facts: { platform: ['美团', platform] } }),
  ],
  'a note of the counter': ['/note', (note) => decide('AAAAAAAAAAAAAAAAAAAAAA', '"0"', { outcome: 'accepted', note })],
  'facts of the counter': [
    '/facts/platform',
    (platform) => decide('AAAAAAAAAAAAAAAAAAAAAA', '"0"', { outcome: 'accepted', facts: { platform } }),
  ],
};

const short = TELLING.filter((text) => text.length <= 40);

describe.for(Object.entries(TEXTS))('%s', ([, [pointer, send]]) => {
  test.for(short)('a number that somebody is known by is refused: %s', async (text) => {
    const { status, body } = await send(text);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer, detail: expect.stringContaining('身份证号、电话号码或银行卡号') }]);
    expect(JSON.stringify(body)).not.toContain(text);
  });

  test('what people write for work is not', async () => {
    const texts = pointer === '/note' ? HARMLESS.note : HARMLESS.platform;
    for (const text of texts) expect([text, (await send(text)).status]).not.toEqual([text, 422]);
  });
});

test('nor parts of a number in a list of names', async () => {
  const { status, body } = await ask(subsidies, 'POST /v1/subsidies', { platform: ['138', '0013', '8000'] });
  expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/platform']);
});

const csv = (texts: readonly string[], column: string): string =>
  `缴费年度,${column}\n${texts.map((text) => `2026,"${text}"\n`).join('')}`;
const REFUSED = /看起来是(身份证号|电话号码|银行卡号)。这里不收个人身份信息/;

describe.for(['编号', '平台'])('the column %s of a roster', (column) => {
  const texts = column === '编号' ? HARMLESS.reference : HARMLESS.platform;

  test('refuses the same', () => {
    const oneLine = TELLING.filter((text) => !text.includes('\n'));
    const { rows, text } = workThrough(csv(oneLine, column));
    expect(rows.map(({ 问题 }, at) => [oneLine[at], REFUSED.test(问题 ?? '')])).toEqual(
      oneLine.map((each) => [each, true]),
    );
    for (const each of oneLine) expect(text).not.toContain(each);
  });

  test('and takes the same', () => {
    const { rows } = workThrough(csv(texts, column));
    expect(rows.map(({ 问题 }, at) => [texts[at], REFUSED.test(问题 ?? '')])).toEqual(
      texts.map((each) => [each, false]),
    );
  });
});

test.for(['reference', 'platform'])('and so does the member %s of a line of JSON', (member) => {
  const { text } = workThrough(TELLING.map((each) => `${JSON.stringify({ year: 2026, [member]: each })}\n`).join(''));
  for (const line of text.trim().split('\n')) expect(line).toMatch(REFUSED);
});
