import { expect, test, vi } from 'vitest';
import { handler as assessments } from '../../../functions/assessments/handler.ts';
import { handler as contributions } from '../../../functions/contributions/handler.ts';
import { handler as plans } from '../../../functions/plans/handler.ts';
import { call, callForProblem } from '../support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';

/** Made-up history: what a page or a partner that has not been renewed still calls `calendarYear` is `year` today. */
vi.mock(import('../../../shared/facts/renamed.ts'), async (load) => {
  const actual = await load();
  const renamed = [
    { since: 2, from: 'calendarYear', to: 'year' },
    { since: 2, from: 'gender', to: 'sex', values: { m: 'male' } },
  ];
  return { ...actual, requestUnderTodaysNames: (body: unknown) => actual.requestUnderTodaysNames(body, renamed) };
});

ownStore();
quietConsole();
clockAt(LATE_2026);

test('a calculation, a record and a plan are asked for under the names of before', async () => {
  const base = { amount: '4573' };
  const monthly = await call(contributions, {
    route: 'POST /v1/contributions',
    body: { calendarYear: 2026, base, schemes: ['pension'] },
  });
  // 4573 × 20 % = 914.60
  expect(monthly.body).toMatchObject({ monthly: { pension: '914.60' } });

  const saved = await call(assessments, {
    route: 'POST /v1/assessments',
    body: { facts: { calendarYear: 2026, gender: 'm', base } },
  });
  expect(saved.body.facts).toEqual({ year: 2026, sex: 'male', base });

  const planned = await call(plans, {
    route: 'POST /v1/plans',
    body: { facts: { gender: 'm', birthMonth: '1985-03' } },
  });
  expect(planned.status).toBe(200);
});

test('a name that nobody ever had is refused as ever', async () => {
  const { body } = await callForProblem(contributions, { route: 'POST /v1/contributions', body: { annum: 2026 } });
  expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/annum']);
});
