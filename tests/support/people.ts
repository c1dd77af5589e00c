import * as z from 'zod/mini';
import { lawFor } from '../../shared/answer/envelope.ts';
import { runSections } from '../../shared/answer/sections.ts';
import { facts as factsSchema } from '../../shared/api/facts.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { questions } from '../../shared/facts/index.ts';
import type { Question } from '../../shared/facts/question.ts';
import { STANDS_AT_RETIREMENT, STANDS_TODAY } from '../../shared/facts/retirement.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { addDays } from '../../shared/month.ts';

/** A seeded random generator (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;
const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));
const one = <T>(random: Random, list: readonly T[]): T => list[upTo(random, list.length - 1)] as T;
const two = (number: number): string => String(number).padStart(2, '0');
const month = (random: Random, from: number, years: number): string =>
  `${from + upTo(random, years)}-${two(1 + upTo(random, 11))}`;
const money = (random: Random, most: number): string => (random() * most).toFixed(one(random, [0, 2]));

/** Usual magnitudes, which the catalogue of questions does not state. */
const USUAL: Readonly<Record<string, (random: Random) => unknown>> = {
  region: () => undefined,
  year: (random) => one(random, [2024, 2025, 2025, 2026, 2026, 2026, 2026, 2027, 2031]),
  from: (random) => (random() < 0.3 ? `2026-${two(1 + upTo(random, 11))}` : undefined),
  base: (random) =>
    one(random, [
      { income: money(random, 25000) },
      { monthlyBudget: String(1000 + upTo(random, 4000)) },
      { yearlyBudget: String(12000 + upTo(random, 48000)) },
      { pension: String(1500 + upTo(random, 4500)) },
      { amount: String(4600 + upTo(random, 16000)) },
      { percent: one(random, ['60', '80', '100', '150', '200', '300', '123.45']) },
    ]),
  paid: (random) =>
    random() < 0.7
      ? undefined
      : Array.from({ length: 1 + upTo(random, 11) }, (_, index) => ({
          month: `2026-${two(index + 1)}`,
          base: money(random, 25000),
        })),
  schemes: (random) => one(random, [undefined, undefined, ['pension'], ['medical'], ['pension', 'medical']]),
  birthMonth: (random) => one(random, [month(random, 1962, 16), month(random, 1962, 44)]),
  retirementMonth: (random) => one(random, [undefined, undefined, month(random, 2026, 25)]),
  on: (random) => one(random, [undefined, undefined, addDays('2025-01-01', upTo(random, 700))]),
  enrolOn: (random) => addDays('2025-01-01', upTo(random, 720)),
  householdRegistration: (random) => one(random, ['370322', '370322', '370302', '370100', '110101']),
  platform: (random) =>
    one(random, ['美团', '饿了么', '滴滴出行', '货拉拉', 'T3', '闪送', '无', '阳光', ['美团', '淘宝闪购'], '京东外卖']),
  resident: (random) =>
    Array.from({ length: upTo(random, 4) }, () => ({
      kind: one(random, ['adult', 'second-class', 'rural', 'student-or-child']),
      months: upTo(random, 200),
    })),
  missedYears: (random) => upTo(random, 8),
  repairedYears: (random) => upTo(random, 4),
  employeeMonths: (random) => upTo(random, 400),
  deemedMonths: (random) => one(random, [0, 0, upTo(random, 100)]),
  employeeGapMonths: (random) => upTo(random, 30),
  residentGapMonths: (random) => upTo(random, 30),
  insuredMonths: (random) => upTo(random, 60),
  unemploymentInsuredMonths: (random) => upTo(random, 200),
  skillSubsidiesThisYear: (random) => upTo(random, 4),
  trainingSubsidiesThisYear: (random) => upTo(random, 4),
  certificate: (random) => one(random, [null, {}]),
  accidentPolicy: (random) => one(random, [null, {}]),
  business: (random) => one(random, [null, {}]),
  socialInsuranceSubsidy: (random) => one(random, [null, {}]),
  'certificate.level': (random) => 1 + upTo(random, 4),
  'certificate.issuedOn': (random) => addDays('2024-06-01', upTo(random, 900)),
  'accidentPolicy.from': (random) => addDays('2024-01-01', upTo(random, 1000)),
  'accidentPolicy.premium': (random) => money(random, 500),
  'socialInsuranceSubsidy.months': (random) => upTo(random, 60),
  'socialInsuranceSubsidy.firstApprovedIn': (random) => month(random, 2018, 8),
  'business.registeredOn': (random) => addDays('2023-01-01', upTo(random, 1300)),
  leftSchoolOn: (random) => addDays('2020-06-30', upTo(random, 2400)),
  'pension.index': (random) => (0.6 + random() * 1.2).toFixed(one(random, [1, 2, 4])),
  'pension.months': (random) => one(random, [upTo(random, 240), 100 + upTo(random, 350)]),
  'pension.indexSoFar': (random) => (0.6 + random() * 1.2).toFixed(one(random, [1, 2, 4])),
  'pension.monthsSoFar': (random) => upTo(random, 240),
  'pension.accountNow': (random) => money(random, 100_000),
  'pension.firstMonth': (random) => one(random, [undefined, undefined, month(random, 1990, 30)]),
  'pension.preAccountMonths': (random) => one(random, [0, 0, upTo(random, 90)]),
  'pension.account': (random) => money(random, 200_000),
  'pension.benefitBase': (random) => one(random, [undefined, undefined, money(random, 9000)]),
  'pension.retireAt.years': (random) => one(random, [undefined, 58 + upTo(random, 6)]),
  'pension.retireAt.months': (random) => one(random, [undefined, upTo(random, 11)]),
  evidence: (random) => one(random, [undefined, ['pay-records', 'work-card'], ['testimony']]),
};

/** What a person usually answers; `undefined` for those who leave it. */
export function answerTo({ id, type, options = [] }: Question, random: Random): unknown {
  const usual = USUAL[id];
  if (usual) return usual(random);
  const values = options.map(({ value }) => value);
  if (type === 'yes-no') return random() < 0.5;
  if (type === 'choice') return one(random, values);
  if (type === 'choices') return values.filter(() => random() < 0.15);
  throw new Error(`${id}: say in ${import.meta.filename} what people usually answer`);
}

/**
 * A random person who has answered some of the questions. The questions come from the catalogue, so new ones are
 * included.
 */
function randomPerson(random: Random): Facts {
  const share = one(random, [0.2, 0.6, 0.9, 1, 1, 1]);
  const facts: Record<string, unknown> = {};
  // What stands today or what will stand at retirement: nobody tells both.
  const untold = one(random, [STANDS_TODAY, STANDS_AT_RETIREMENT]).map((name) => `pension.${name}`);
  for (const question of questions) {
    if (untold.includes(question.id)) continue;
    const answer = random() < share ? answerTo(question, random) : undefined;
    if (answer !== undefined) put(facts, question.id.split('.'), answer);
  }
  // Members in schema order, like a parsed request.
  return z.parse(factsSchema, facts);
}

function put(facts: Record<string, unknown>, [name = '', ...rest]: string[], answer: unknown): void {
  if (rest.length === 0) facts[name] = answer;
  else if (facts[name] !== null) {
    facts[name] ??= {};
    put(facts[name] as Record<string, unknown>, rest, answer);
  }
}

/**
 * `count` different people who get an answer (those who contradict themselves get none), each made when it is asked for.
 * The same for the same seed.
 */
export function* peopleOf(seed: number, count: number): Generator<Facts> {
  const random = chance(seed);
  for (let made = 0; made < count; ) {
    const facts = randomPerson(random);
    if (random() < 0.3) facts.asOf = addDays('2026-10-01', upTo(random, 54));
    if (!isAnswered(facts)) continue;
    made += 1;
    yield facts;
  }
}

/** All of them at once. */
export const people = (seed: number, count: number): Facts[] => [...peopleOf(seed, count)];

function isAnswered(facts: Facts): boolean {
  try {
    runSections(facts, lawFor(release, facts, '2026-11-24'), false);
    return true;
  } catch (error) {
    if (error instanceof NotAcceptable) return false;
    throw error;
  }
}

/** Someone who has answered everything, with lists of maximum length. */
export function longest(): Facts {
  const longer = (one: Facts, other: Facts) =>
    JSON.stringify(other).length > JSON.stringify(one).length ? other : one;
  const paid = Array.from({ length: 12 }, (_, index) => ({
    month: `2026-${two(index + 1)}`,
    base: `${3000 + 1637 * index}.${10 + index}`,
  }));
  const resident = Array.from({ length: 20 }, (_, index) => ({
    kind: (['adult', 'second-class', 'rural', 'student-or-child'] as const)[index % 4] ?? 'adult',
    months: 7 + 11 * index,
  }));
  return { ...people(3, 60).reduce(longer), resident, paid };
}
