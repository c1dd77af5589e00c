import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { answerOf, listed, TOOLS_BY_NAME } from '../../../functions/mcp/tools.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { people } from '../../support/people.ts';
import { call } from '../support/call.ts';
import { clockAt, LATE_2026, quietConsole } from '../support/stage.ts';

quietConsole();
clockAt(LATE_2026);

/** `TOOLS_OF=2000` for more. */
const PEOPLE = people(20261130, Number(process.env.TOOLS_OF ?? 60));
const MARKED = routes.filter(({ tool }) => tool);
const CALCULATING = MARKED.filter(({ body }) => body);

type Told = Record<string, unknown>;
const ask = (name: string, told: Told): Told => {
  const tool = TOOLS_BY_NAME.get(name);
  if (!tool) throw new Error(`there is no tool ${name}`);
  return answerOf(tool, told, LATE_2026.slice(0, 10), 'zh-CN');
};

/** Of all that a person tells, what a request takes; plans take all of it. */
function requestOf({ id, body }: (typeof routes)[number], facts: Facts): Told {
  const all = { region: '370322', ...facts };
  if (id === 'findPlans') return { facts: all };
  const { shape } = body as z.ZodMiniObject;
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in shape));
}

test('every route that is marked as a tool is one, and no other is', () => {
  expect(MARKED.map(({ id }) => id)).toEqual([
    'computeContributions',
    'compareMedicalSchemes',
    'computeContributionYears',
    'checkSubsidies',
    'computeRetirement',
    'findPlans',
    'listParameters',
    'listQuestions',
  ]);
  expect(listed.map(({ name }) => name)).toEqual(MARKED.map(({ tool }) => tool?.name));
});

test.for(listed)('$name says when it is used and when not, and that it changes nothing', (tool) => {
  expect(tool.description).toMatch(/\. Not for |use [a-z_]+\.$/);
  expect(tool.description.length).toBeLessThan(320);
  expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, title: tool.title });
  expect(tool.inputSchema).toMatchObject({ type: 'object', required: [] });
  expect(tool.inputSchema.properties).toHaveProperty('region.enum');
  for (const [name, member] of Object.entries(tool.inputSchema.properties))
    expect(member, name).toMatchObject({ description: expect.stringMatching(/[.?]$/) });
  expect(tool.outputSchema.required).toContain('note');
});

describe('who has said nothing', () => {
  test.for(listed)('$name: a range without bounds and the next question, and no amount', ({ name }) => {
    const answer = ask(name, {});
    expect(answer).toMatchObject({
      outcome: 'needs-answers',
      ranges: [{ least: null, most: null }],
      nextQuestion: { id: 'region', options: expect.arrayContaining([{ value: '370322', text: '高青县' }]) },
    });
    expect(JSON.stringify(answer)).not.toMatch(/\d+\.\d{2}/);
  });

  test.for([
    { name: 'contributions', next: 'year', members: { monthly: { pension: null, medical: null, total: null } } },
    { name: 'retirement', next: 'birthMonth', members: { statutoryMonth: null } },
    { name: 'plan', next: 'birthMonth', members: { plans: [] } },
    { name: 'contribution_years', next: 'deemedMonths', members: { missingMonths: null } },
  ])('$name, where only the region is known, asks for $next', ({ name, next, members }) => {
    const answer = ask(name, { region: '370322' });
    expect(answer).toMatchObject({ ...members, nextQuestion: { id: next } });
  });
});

test('what is assumed is named', () => {
  const said = { region: '370322', year: 2026, base: { amount: '5000' } };
  const answer = ask('contributions', said);
  // 5000 × 20 % = 1000.00, × 7 % = 350.00
  expect(answer).toMatchObject({ monthly: { pension: '1000.00', medical: '350.00', total: '1350.00' } });
  expect(answer.assumed).toMatchObject([
    { fact: 'schemes', value: 'pension medical' },
    { fact: 'medicalOption', value: 'pooled-only' },
  ]);
  expect(answer.documents).toContain('鲁人社字〔2026〕75号');
  expect(answer.note).toBe('这是测算，不是决定：能不能、有多少，以经办机构核定为准。');
  expect(ask('contributions', { ...said, schemes: ['pension'], medicalOption: 'with-account' }).assumed).toEqual([]);
});

test('figures: the ids there are, and one of them with its document', () => {
  expect(ask('figures_in_force', { region: '370322' }).ids).toContain('pension.contribution-base.floor');
  const told = { region: '370322', id: 'pension.contribution-base.floor', on: '2026-01-01' };
  expect(ask('figures_in_force', told)).toMatchObject({ parameter: { value: '4573', unit: 'CNY/month' } });
});

test('the next question of another tool, with its choices', () => {
  const told = { tool: 'retirement', facts: { region: '370322', birthMonth: '1975-03' } };
  const { nextQuestion } = ask('next_question', told);
  expect(nextQuestion).toMatchObject({ id: 'sex', options: [{ value: 'male' }, { value: 'female' }] });
});

test.for(CALCULATING.map((route) => ({ route, name: route.tool?.name ?? '' })))(
  '$name: says what the route says, shortly',
  // Two thousand plans, twice each, and their route: eleven minutes of a busy machine.
  { timeout: 1_800_000 },
  async ({ route, name }) => {
    const { handler } = await import(`../../../functions/${route.capability}/handler.ts`);
    const sizes: number[] = [];
    for (const facts of PEOPLE) {
      const body = requestOf(route, facts);
      const answer = ask(name, body);
      const asked = { route: `${route.method} ${route.path}`, body, query: { view: 'headline' } };
      const {
        nextQuestion: _,
        assumed: __,
        figures,
        questions,
        ranges,
        programmes,
        ...rest
      } = (await call(handler, asked)).body as Told;
      for (const plan of (rest.plans ?? []) as Told[]) delete plan.runnerUp;
      expect(answer).toMatchObject(rest);
      // What explains is left out of these, and no amount, month or decision.
      const brief = (list: unknown, ...names: string[]) =>
        ((list ?? []) as Told[]).map((each) => names.map((one) => each[one] ?? null));
      expect(brief(answer.programmes, 'id', 'outcome', 'amount', 'amountIs', 'upTo', 'nearest')).toEqual(
        brief(programmes, 'id', 'outcome', 'amount', 'amountIs', 'upTo', 'nearest'),
      );
      expect(brief(answer.ranges, 'pointer', 'least', 'most', 'possible')).toEqual(
        brief(ranges, 'pointer', 'least', 'most', 'possible'),
      );
      expect(brief(answer.figures, 'id', 'status')).toEqual(brief(figures, 'id', 'status'));
      expect(brief(answer.questions, 'id')).toEqual(brief(questions, 'id').slice(0, 5));
      sizes.push(JSON.stringify(answer).length);
    }
    sizes.sort((one, other) => one - other);
    console.info(`${name}: ${sizes[Math.floor(sizes.length / 2)]} characters in the middle, ${sizes.at(-1)} at most`);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(2_500);
    expect(sizes.at(-1)).toBeLessThanOrEqual(6_000);
  },
);
