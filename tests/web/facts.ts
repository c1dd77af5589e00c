import fc from 'fast-check';
import type { Facts } from '../../shared/facts/index.ts';
import { type Question, questions } from '../../shared/facts/index.ts';
import { dependsOnUnanswered } from '../../web/worker/state/order.ts';
import { withFact } from '../../web/worker/state/path.ts';

const year = fc.integer({ min: 2015, max: 2035 });
const monthIn = (years: fc.Arbitrary<number>) =>
  fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([in_, number]) => `${in_}-${String(number).padStart(2, '0')}`);
const day = fc
  .tuple(monthIn(year), fc.integer({ min: 1, max: 28 }))
  .map(([month, number]) => `${month}-${String(number).padStart(2, '0')}`);
const yuan = fc.integer({ min: 1, max: 30_000_00 }).map((fen) => (fen / 100).toFixed(2));
const base = fc.oneof(
  // Mostly within the bands of the years asked for, sometimes outside: that is refused at both ends alike.
  fc.integer({ min: 4000_00, max: 23_000_00 }).map((fen) => ({ amount: (fen / 100).toFixed(2) })),
  fc.constantFrom('60', '80', '100', '150', '200', '300').map((percent) => ({ percent })),
  yuan.map((income) => ({ income })),
);

const KINDS = ['adult', 'second-class', 'rural', 'student-or-child'];

/** Any answer of the kind that a question asks for. */
function answerTo(question: Question): fc.Arbitrary<unknown> {
  const values = question.options?.map(({ value }) => value) ?? [];
  const fixed: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    birthMonth: monthIn(fc.integer({ min: 1955, max: 2008 })),
    householdRegistration: fc.constantFrom('370322', '370303', '370102', '110101'),
    platform: fc.constantFrom('美团', '滴滴出行', '货拉拉', '无', '别的'),
    'certificate.level': fc.integer({ min: 1, max: 5 }),
    'pension.index': fc.integer({ min: 4000, max: 30_000 }).map((index) => (index / 10_000).toFixed(4)),
    'pension.indexSoFar': fc.integer({ min: 4000, max: 30_000 }).map((index) => (index / 10_000).toFixed(4)),
    'pension.retireAt.years': fc.integer({ min: 50, max: 66 }),
    'pension.retireAt.months': fc.integer({ min: 0, max: 11 }),
    year: fc.constantFrom(2023, 2024, 2025, 2026, 2027),
    resident: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), months: fc.integer({ min: 0, max: 300 }) }), {
      maxLength: 4,
    }),
    paid: fc.constant([]),
  };
  const own = fixed[question.id];
  if (own) return own;
  switch (question.type) {
    case 'month':
      return monthIn(year);
    case 'day':
      return day;
    case 'year':
      return year;
    case 'money':
      return yuan;
    case 'count':
      return fc.integer({ min: 0, max: question.unit === 'months' ? 480 : 8 });
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...values);
    case 'choices':
      return question.id === 'schemes' ? fc.subarray(values, { minLength: 1 }) : fc.subarray(values);
    case 'details':
      return fc.constantFrom(null, {});
    case 'base':
      return base;
    case 'decimal':
    case 'text':
    case 'list':
      throw new Error(`no answers for ${question.id}`);
  }
}

/** Whoever answers each question or leaves it out, as people do: `share` of 100 are answered. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.integer({ min: 10, max: 100 }),
    fc.tuple(...questions.map((question) => fc.tuple(fc.integer({ min: 0, max: 99 }), answerTo(question)))),
  )
  .map(([share, answers]) => {
    let facts: Facts = {};
    for (const [index, [luck, answer]] of answers.entries()) {
      const { id } = questions[index] as Question;
      if (luck < share && !dependsOnUnanswered(facts, id)) facts = withFact(facts, id, answer);
    }
    return consistent(facts);
  });

/** Answers that contradict each other are refused at both ends; most people's do not. */
function consistent(facts: Facts): Facts {
  const { year: of, from, missedYears = 0, repairedYears = 0, previousScheme, enrolOn, pension } = facts;
  const told = { ...facts };
  if (of && from) told.from = `${of}${from.slice(4)}`;
  if (of && enrolOn) told.enrolOn = `${of}${enrolOn.slice(4)}`;
  if (previousScheme === 'resident') told.missedYears = 0;
  if (previousScheme === 'resident' || repairedYears > missedYears) told.repairedYears = 0;
  if (!pension) return told;
  const { pension: _, ...rest } = told;
  const stands = oneTime(pension);
  // Nobody says that there is a pension of which nothing is told: a link does not carry it.
  return stands && Object.keys(stands).length > 0 ? { ...rest, pension: stands } : rest;
}

/** What stands today or what will stand at retirement, never both. */
function oneTime({ months, index, account, ...today }: NonNullable<Facts['pension']>): Facts['pension'] {
  const { monthsSoFar, indexSoFar, accountNow, ...others } = today;
  const either = monthsSoFar === undefined ? { months, index, account } : { monthsSoFar, indexSoFar, accountNow };
  const told = { ...others, ...either, ...(others.preAccountMonths !== undefined && { preAccountMonths: 0 }) };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
