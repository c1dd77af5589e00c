import { describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/contributions/handler.ts';
import { answer } from '../../../shared/answer/calculation.ts';
import type { ContributionsAnswer } from '../../../shared/answer/contributions.ts';
import { contributionsCalculation } from '../../../shared/answer/contributions.ts';
import type { ContributionsRequest } from '../../../shared/api/contributions.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { call, callForProblem } from '../support/call.ts';
import { clockAt, LATE_2026, quietConsole } from '../support/stage.ts';

const compute = (body: ContributionsRequest, headers = {}) =>
  call<ContributionsAnswer>(handler, { route: 'POST /v1/contributions', body, headers });

quietConsole();
clockAt(LATE_2026);

describe('POST /v1/contributions', () => {
  test('a rider at the floor of 2026', async () => {
    const { status, body } = await compute({ year: 2026, base: { amount: '4573' } });
    expect(status).toBe(200);
    expect(body.monthly).toMatchObject({
      pension: '914.60', // 4573 × 20 %
      pensionToAccount: '365.84', // 4573 × 8 %
      medical: '320.11', // 4573 × 7 %
    });
    const pension = body.schedules.map(({ frequency, instalments }) => [
      frequency,
      instalments.map((instalment) => instalment.pension),
    ]);
    expect(pension).toEqual([
      ['monthly', Array(12).fill('914.60')],
      ['quarterly', Array(4).fill('2743.80')], // 914.60 × 3
      ['half-yearly', Array(2).fill('5487.60')], // 914.60 × 6
      ['yearly', ['10975.20']], // 914.60 × 12
    ]);
  });

  test('a headline alone has the month and nothing that explains it', async () => {
    const asked = { route: 'POST /v1/contributions', body: { year: 2026, base: { amount: '4573' } } };
    const { status, body } = await call(handler, { ...asked, query: { view: 'headline' } });
    expect(status).toBe(200);
    expect(body.monthly).toMatchObject({ total: '1234.71' }); // 914.60 + 320.11
    expect(Object.keys(body)).not.toContain('steps');
    expect(Object.keys(body)).not.toContain('schedules');
    const { body: full } = await call<ContributionsAnswer>(handler, { ...asked, query: { view: 'full' } });
    expect(full.schedules).toHaveLength(4);
  });

  test('another view than the two is refused', async () => {
    const asked = { route: 'POST /v1/contributions', body: {}, query: { view: 'short' } };
    const { status, body } = await callForProblem(handler, asked);
    expect(status).toBe(422);
    expect(body.errors?.[0]?.pointer).toBe('/view');
  });

  test('a year whose law is not published is not guessed', async () => {
    const { body } = await compute({ year: 2031, base: { amount: '4573' } });
    expect(body.outcome).toBe('not-published');
    expect(body.monthly.total).toBeNull();
    expect(body.figures?.map(({ id }) => id)).toContain('pension.contribution-base.floor');
  });

  test('without year and base it asks for them, in the reader’s language', async () => {
    const { body } = await compute({}, { 'Accept-Language': 'en' });
    expect(body.outcome).toBe('needs-answers');
    expect(body.questions).toEqual([
      { id: 'year', text: 'Which year do you want to pay for?' },
      { id: 'base', text: 'Which contribution base do you choose?' },
    ]);
  });

  test('the day of asking is that of Shanghai', async () => {
    vi.setSystemTime(new Date('2026-08-13T15:59:00Z'));
    // 2026-08-13 there: the band of 2026 comes out on the 14th.
    expect((await compute({ year: 2026, base: { amount: '4504' } })).body).toMatchObject({
      asOf: '2026-08-13',
      base: { floor: '4504.00', provisional: true },
    });
    vi.setSystemTime(new Date('2026-08-13T16:00:00Z'));
    expect((await compute({ year: 2026, base: { amount: '4573' } })).body).toMatchObject({
      asOf: '2026-08-14',
      base: { floor: '4573.00', provisional: false },
    });
  });

  test('says in every answer that is not official throughout that the agency decides', async () => {
    const { body } = await compute({ year: 2026, base: { amount: '4573' } });
    expect(body.grade).not.toBe('official');
    expect(body.notices).toContainEqual({
      code: 'grade-not-official',
      operands: {},
      documents: [],
      text: '部分数据不是直接取自正式文件原文，以经办机构核定为准。',
    });
  });

  test('is what the page works out', async () => {
    const request: ContributionsRequest = { year: 2025, base: { percent: '100' }, asOf: '2026-03-01', from: '2025-04' };
    const { body } = await compute(request);
    expect(body).toEqual(answer(contributionsCalculation, release, request, '2026-11-24', 'zh-CN'));
  });
});
