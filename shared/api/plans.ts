import * as z from 'zod/mini';
import type { PlansAnswer, PlansHeadline } from '../answer/plans.ts';
import { NOT_WEIGHED, REASONS, REFUSALS, TO_ASK, WARNINGS } from '../rules/plan/index.ts';
import { aim, per } from './plans-request.ts';
import { nextQuestion, range } from './ranges.ts';
import * as wire from './wire.ts';

/** Months and days of an answer may lie beyond those a request may name. */
const month = wire.laterMonth;
const day = z.iso.date();
const count = z.int().check(z.minimum(0));

const said = <Code extends string>(codes: readonly Code[]) =>
  z.strictObject({ code: z.enum(codes), text: z.string(), documents: z.array(z.string()) });

const choices = z.strictObject({
  pensionScheme: z.enum(['employee', 'resident', 'none']),
  /** Yuan a month, held through; `null` outside the employee pension. */
  base: wire.amount,
  /** Yuan a year; `null` outside the resident pension. */
  tier: wire.amount,
  /** The last month in which something is paid for the pension. */
  paysUntil: z.nullable(month),
  medicalScheme: z.enum(['employee', 'resident']),
  medicalBase: wire.amount,
  medicalOption: z.nullable(z.literal('pooled-only')),
  from: month,
  /** The first month of pension. */
  retireIn: z.nullable(month),
});

const pension = z.nullable(
  z.strictObject({
    total: wire.yuan,
    basic: wire.yuan,
    account: wire.yuan,
    transitional: wire.yuan,
    atLeast: z.boolean(),
  }),
);

const runnerUp = z.strictObject({
  text: z.string(),
  choices,
  pays: wire.yuan,
  paysMore: wire.yuan,
  pension,
  pensionMore: wire.amount,
});

export const plan = z.strictObject({
  aim,
  title: z.string(),
  /** What a person must know before the choices. */
  warnings: z.array(said(WARNINGS)),
  /** The plan in sentences. */
  summary: z.array(z.string()),
  choices,
  paid: z.strictObject({ months: count, years: count }),
  reckonedTo: z.nullable(month),
  age: z.nullable(z.strictObject({ years: count, months: count })),
  estimated: z.boolean(),
  ledger: z.array(z.strictObject({ month, pays: wire.yuan, credited: z.nullable(count) })),
  pays: wire.yuan,
  paysForPension: wire.yuan,
  largestMonth: z.nullable(z.strictObject({ month, amount: wire.yuan })),
  beside: z.array(
    z.strictObject({
      programme: z.enum(['social-insurance', 'platform-contribution']),
      least: wire.yuan,
      most: wire.yuan,
      from: month,
      to: month,
    }),
  ),
  pension,
  /** Both ends inclusive; `latest` is `null` where no notice bounds it. */
  coveredFrom: z.strictObject({ earliest: day, latest: z.nullable(day) }),
  medicalMonths: z.nullable(
    z.strictObject({ reached: count, needed: count, before: count, converted: count, paid: count }),
  ),
  drawnBackAfter: z.nullable(count),
  drawnBackIn: z.nullable(month),
  aheadFrom: z.nullable(month),
  runnerUp: z.nullable(runnerUp),
  reasons: z.array(said(REASONS)),
});

const limit = z.strictObject({ amount: wire.yuan, per });

/** The members of the calculation itself. */
const plansResult = {
  /** Combinations weighed. */
  considered: count,
  /** Facts that were not told, as they were taken. */
  assumed: z.array(z.strictObject({ fact: z.string(), value: z.string(), text: z.string() })),
  /** At most one an aim. */
  plans: z.array(plan),
  refused: z.array(z.strictObject({ reason: z.enum(REFUSALS), count, text: z.string() })),
  /** The smallest limit that ends in a pension, where none within the limit asked does. */
  needed: z.nullable(z.strictObject({ text: z.string(), limit, plan })),
  /** Aims that no plan meets, with the smallest limit that would do where there is one. */
  unmet: z.array(z.strictObject({ aim, title: z.string(), limit: z.nullable(limit), text: z.string() })),
  /** What no rule seen decides, and whom to ask. */
  toAsk: z.array(z.extend(said(TO_ASK), { askedOf: z.string(), contact: z.nullable(wire.contact) })),
  notWeighed: z.array(z.strictObject({ code: z.enum(NOT_WEIGHED), text: z.string() })),
  ranges: z.array(range),
  nextQuestion,
};

export const planHeadline = z.extend(z.omit(plan, { title: true, summary: true, ledger: true }), {
  warnings: z.array(z.enum(WARNINGS)),
  runnerUp: z.nullable(z.omit(runnerUp, { text: true })),
  reasons: z.array(z.enum(REASONS)),
});

export const plansHeadline = wire.exactly<PlansHeadline>()(
  z.strictObject({
    ...wire.headlines,
    ...plansResult,
    assumed: z.array(z.strictObject({ fact: z.string(), value: z.string() })),
    plans: z.array(planHeadline),
    refused: z.array(z.strictObject({ reason: z.enum(REFUSALS), count })),
    needed: z.nullable(z.strictObject({ limit, plan: planHeadline })),
    unmet: z.array(z.strictObject({ aim, limit: z.nullable(limit) })),
    toAsk: z.array(z.enum(TO_ASK)),
    notWeighed: z.array(z.enum(NOT_WEIGHED)),
  }),
);

export const plansAnswer = wire.exactly<PlansAnswer>()(z.strictObject({ ...wire.answer, ...plansResult }));
