import * as z from 'zod/mini';
import { RESIDENT_KINDS } from '../../../shared/facts/contribution-years.ts';
import { medicalSchemeFacts } from '../../../shared/facts/medical-scheme.ts';
import { personFacts } from '../../../shared/facts/person.ts';
import { subsidyFacts } from '../../../shared/facts/subsidies.ts';
import { workerStatusFacts } from '../../../shared/facts/worker-status.ts';
import { documentNumber } from '../../../shared/law/documents.ts';
import type { ProgrammeLaw } from '../../../shared/law/programme-schema.ts';
import { PART_NAMES, PARTS, type Part, partId } from '../../../shared/law/programmes.ts';
import { OFFICE_KINDS } from '../../../shared/law/regions.ts';
import { type SubsidiesMessages, subsidiesMessages } from '../../../shared/messages/subsidies.generated.ts';
import { workerStatusMessages } from '../../../shared/messages/worker-status.generated.ts';
import names from '../../../shared/messages/zh-CN/names.json' with { type: 'json' };
import { FREQUENCIES } from '../../../shared/rules/contributions/calendar.ts';
import { PAY_BY_MONTHS } from '../../../shared/rules/contributions/pay-by.ts';
import { TERMS } from '../../../shared/rules/contributions/platform-money.ts';
import { WAYS_OF_COUNTING } from '../../../shared/rules/medical-scheme/cover-start.ts';
import { GROUNDS } from '../../../shared/rules/medical-scheme/open-to.ts';
import { KINDS_OF_CARE } from '../../../shared/rules/medical-scheme/reimbursement.ts';
import { CLAIM_STEPS, PLAIN_LIMITS, PROGRAMMES, RULES } from '../../../shared/rules/subsidies/index.ts';
import { DUTIES } from '../../../shared/rules/worker-status/types.ts';

/** How a cell that is no code is written; the key of what its faults say would be right. */
export type Kind =
  | 'decimal'
  | 'whole'
  | 'year'
  | 'month'
  | 'day'
  | 'day-or-month'
  | 'month-of-year'
  | 'day-of-month'
  | 'province'
  | 'city'
  | 'text';

const written = (kind: Kind, pattern: RegExp) => z.string({ error: kind }).check(z.regex(pattern, { error: kind }));

const decimal = written('decimal', /^(0|[1-9]\d*)(\.\d+)?$/);
const whole = written('whole', /^(0|[1-9]\d*)$/);
/** What something is divided by. */
const positive = written('whole', /^[1-9]\d*$/);
const year = written('year', /^(19|20)\d{2}$/);
const month = written('month', /^(19|20)\d{2}-(0[1-9]|1[0-2])$/);
const day = z.iso.date({ error: 'day' });
const dayOrMonth = z.union([day, month], { error: 'day-or-month' });
const monthOfYear = written('month-of-year', /^([1-9]|1[0-2])$/);
const dayOfMonth = written('day-of-month', /^([1-9]|[12]\d|3[01])$/);
const cityCode = written('city', /^[1-9]\d{3}00$/);
const province = written('province', /^[1-9]\d0000$/);
const text = written('text', /^\S(.*\S)?$/u);

const phrases = (kind: keyof SubsidiesMessages): string[] => Object.keys(subsidiesMessages['zh-CN'][kind]);
const keys = (named: object) => z.enum(Object.keys(named));

const sex = z.enum(personFacts.sex.options);
const womenClass = z.enum(personFacts.womenClass.options);
const frequency = z.enum(FREQUENCIES);
/** `other` is none of the trades that a notice may list. */
const trade = z.enum(subsidyFacts.trade.options.filter((each) => each !== 'other'));
const trainingGroup = keys(names.trainingGroups);
const status = keys(names.workerStatuses);
const calculations = z.array(keys(names.ownChoices));
const level = written('whole', /^[1-5]$/);
const disabilityLevel = written('whole', /^([1-9]|10)$/);

/** One way to write a row. Columns that are not optional stand in every such row. */
export type RowShape = z.ZodMiniObject;

const benefits = [
  z.strictObject({
    benefit: z.enum(phrases('subsidies.benefit')),
    level: z.optional(disabilityLevel),
    months: z.optional(positive),
    percent: z.optional(decimal),
    /** Of the urban disposable income per head of the year before. */
    times: z.optional(positive),
  }),
];
const platforms = [z.strictObject({ platform: text, also: z.optional(z.array(text)) })];
const tradeList = [z.strictObject({ trade })];
const payBy = [z.strictObject({ frequency, month: z.enum(PAY_BY_MONTHS), day: dayOfMonth })];
const reimbursement = [z.strictObject({ care: z.enum(KINDS_OF_CARE), percent: decimal })];
const paid = z.enum(['paid', 'not-paid']);
const maternity = [z.strictObject({ costs: paid, allowance: paid })];
const countedFrom = [z.strictObject({ from: keys(WAYS_OF_COUNTING) })];
/** What is said of a platform, and where it was seen if not in the document of the whole table. */
const platformTerms = [
  {
    terms: z.enum(TERMS.filter((each) => each === 'share-of-floor')),
    share: decimal,
    months: whole,
    within: whole,
    how: z.optional(z.enum(['paid-without-claim'])),
    cities: z.optional(z.array(cityCode)),
  },
  { terms: z.enum(TERMS.filter((each) => each !== 'share-of-floor')), seenOn: z.optional(day) },
].map((terms) =>
  z.strictObject({
    platform: text,
    also: z.optional(z.array(text)),
    ...terms,
    source: z.optional(documentNumber),
  }),
);
const amountByLevel = [z.strictObject({ level, amount: decimal }), z.strictObject({ level, upTo: decimal })];

/**
 * The columns of every table in the law, by its id; several shapes where a row may be written in more than one way.
 * Codes are those that facts, rules and messages know; a few are written here because nothing but the policy page reads
 * them. The parts of programmes are in `shapesOf`.
 */
const TABLES: Readonly<Record<string, readonly RowShape[]>> = {
  'accident-insurance.trades': tradeList,
  'hard-to-employ.criteria': [
    z.strictObject({ sex, age: whole }),
    z.strictObject({ group: z.enum(subsidyFacts.groups.options) }),
  ],
  'housing-fund.rate': [z.strictObject({ least: decimal, most: decimal })],
  'labour-relation.court-guidance': [z.strictObject({ guidingCases: text })],
  'labour-relation.draft-measures': [z.strictObject({ commentsUntil: day })],
  'labour-relation.duties': [
    z.strictObject({ status, duty: z.enum(DUTIES), by: z.enum(['employer', 'firm', 'worker', 'both']) }),
  ],
  'labour-relation.effects': [z.strictObject({ status, opens: calculations, closes: calculations })],
  'labour-relation.evidence': [
    z.strictObject({ kind: z.enum(workerStatusFacts.evidence.options), burden: z.enum(['employer', 'not-stated']) }),
  ],
  'labour-relation.rights': [
    z.strictObject({
      right: keys(workerStatusMessages['zh-CN']['worker-status.right']),
      office: z.enum(OFFICE_KINDS),
    }),
  ],
  'labour-relation.tests': [z.strictObject({ test: keys(names.labourTests) })],
  'medical.account.binding': [z.strictObject({ zh: text, en: text })],
  'medical.account.relatives': [z.strictObject({ relative: keys(names.relatives) })],
  'medical.conversion.alternative': [z.strictObject({ way: z.enum(['pay-the-difference']) })],
  'medical.conversion.ratios': [
    z.strictObject({ kind: z.enum(RESIDENT_KINDS), residentMonths: positive, employeeMonths: whole }),
  ],
  'medical.employee.cover-start.after-arrears': countedFrom,
  'medical.employee.cover-start.after-waiting': countedFrom,
  'medical.employee.maternity': maternity,
  'medical.employee.moving': [
    z.strictObject({
      yearsWithoutBreak: whole,
      gapUpTo: whole,
      longestWaiting: whole,
      from: keys(WAYS_OF_COUNTING),
    }),
  ],
  'medical.employee.reimbursement': reimbursement,
  'medical.employee.waiting-after-gap': [z.strictObject({ gapOver: whole, months: whole })],
  'medical.flexible.payment-modes': [z.strictObject({ frequency })],
  'medical.pay-by': payBy,
  'medical.resident.bonus.continuous': [z.strictObject({ afterYears: whole, raise: decimal })],
  'medical.resident.bonus.loss': [
    z.strictObject({ bonus: z.enum(['continuous', 'zero-claim']), anew: z.enum(['after-gap', 'once-used']) }),
  ],
  'medical.resident.cover-start.paid-before-year': countedFrom,
  'medical.resident.cover-start.paid-within-year': countedFrom,
  'medical.resident.enrolment-window': [z.strictObject({ first: dayOrMonth, last: day })],
  'medical.resident.maternity': maternity,
  'medical.resident.reimbursement': reimbursement,
  'medical.resident.waiting.exempt-groups': [
    z.strictObject({ group: z.enum(medicalSchemeFacts.group.options.filter((each) => each !== 'none')) }),
  ],
  'medical.resident.waiting.first-year-counted': [z.strictObject({ year })],
  'medical.resident.waiting.floor-after-repair': [z.strictObject({ missedYears: whole, months: whole })],
  'medical.retirement.deemed-until': [z.strictObject({ until: day })],
  'medical.retirement.pay-on-after-age': [z.strictObject({ until: z.enum(['required-years']) })],
  'medical.retirement.province-wide': [z.strictObject({ scope: z.enum(['years-of-contribution']) })],
  'medical.retirement.required-years': [z.strictObject({ sex, years: whole })],
  'medical.schemes.open-to': [z.strictObject({ scheme: keys(names.schemes), grounds: z.array(z.enum(GROUNDS)) })],
  'occupational-injury.benefits': benefits,
  'occupational-injury.benefits-in-kind': benefits,
  'occupational-injury.benefits-open': benefits,
  'occupational-injury.deadlines': [
    z.strictObject({
      who: z.enum(phrases('subsidies.claim').flatMap((code) => /^occupational-injury\.(.+)$/.exec(code)?.[1] ?? [])),
      days: whole,
      unit: z.enum(['days', 'working-days']),
    }),
  ],
  'occupational-injury.employing-platforms': platforms,
  'occupational-injury.paid-by': [z.strictObject({ payer: z.enum(['platform']) })],
  'occupational-injury.platforms': platforms,
  'occupational-injury.price-per-order': [
    z.strictObject({
      trade,
      price: decimal,
      case: z.optional(z.enum(phrases('subsidies.price').filter((code) => code !== 'every'))),
    }),
  ],
  'occupational-injury.provinces': [z.strictObject({ province, name: text })],
  'occupational-injury.trades': tradeList,
  'occupational-injury.whole-trades': tradeList,
  'pension.account-divisor': [z.strictObject({ age: whole, months: positive })],
  'pension.account-start': [z.strictObject({ month })],
  'pension.back-payment': [z.strictObject({ earlierYears: z.enum(['not-in-general']) })],
  'pension.back-payment.exceptions': [z.strictObject({ year, until: day, bandOf: year })],
  'pension.contribution-base.tiers': [z.strictObject({ percent: decimal })],
  'pension.heating-subsidy': [z.strictObject({ amount: decimal, month: monthOfYear })],
  'pension.pay-by': payBy,
  'pension.settlement': [
    z.strictObject({ paidOn: z.enum(['under-floor', 'over-ceiling']), settled: z.enum(['topped-up', 'refunded']) }),
  ],
  'platform-contribution.platforms': platformTerms,
  'resident-pension.hardship-groups': [z.strictObject({ group: z.enum(subsidyFacts.groups.options) })],
  'resident-pension.tiers': [z.strictObject({ tier: whole, subsidy: whole, openTo: z.enum(['hardship', 'all']) })],
  'retirement.gradual-delay': [{ sex: z.enum(['female']), womenClass }, { sex: z.enum(['male']) }].flatMap((whom) => [
    z.strictObject({ ...whom, oldAge: whole }),
    z.strictObject({ ...whom, oldAge: whole, firstBirthMonth: month, stepMonths: positive, capMonths: whole }),
  ]),
  'retirement.women.flexible-class': [z.strictObject({ womenClass })],
  'skill-upgrading.amount-by-level': amountByLevel,
  'skill-upgrading.times-a-year': [z.strictObject({ times: whole, furtherForScarce: whole })],
  'skill-upgrading.who': [z.strictObject({ employment: z.enum(subsidyFacts.employment.options) })],
  'social-insurance-subsidy.highest-share': [z.strictObject({ numerator: whole, denominator: positive })],
  'start-up-subsidy.graduate-counted-on': [z.strictObject({ day: z.enum(['claim', 'registration']) })],
  'start-up-subsidy.groups': [z.strictObject({ group: keys(names.startUpGroups) })],
  'unemployment-benefit.longest': [z.strictObject({ paid: whole, months: whole })],
  'unemployment-benefit.who': [z.strictObject({ employment: z.enum(subsidyFacts.employment.options) })],
  'vocational-training.amount-by-level': amountByLevel,
  'vocational-training.groups': [z.strictObject({ group: trainingGroup })],
  'vocational-training.named-groups': [z.strictObject({ group: trainingGroup })],
  'vocational-training.new-form-trades': tradeList,
};

/** Ids of the conditions that a programme's file may switch on. */
export const conditionCodes = (id: string): string[] =>
  (RULES.find((rules) => rules.id === id)?.conditions ?? []).flatMap((each) => (each.named ? each.id : []));

const limitCodes = (id: string): string[] => [
  ...Object.keys(RULES.find((rules) => rules.id === id)?.limits ?? {}),
  ...PLAIN_LIMITS,
];

/** No programme excludes or replaces itself. */
const others = (id: string): string[] => PROGRAMMES.filter((each) => each !== id);

/** The codes of a part, from the rules of its programme. */
const OF_PART: Readonly<Record<Exclude<Part, 'ended'>, (id: string) => readonly string[]>> = {
  office: () => [...OFFICE_KINDS, 'platform-app', 'platform-rider-app'],
  papers: () => phrases('subsidies.paper'),
  how: () => CLAIM_STEPS,
  limits: limitCodes,
  conditions: conditionCodes,
  notWith: others,
  replacedBy: others,
};

/** The ways to write a row of a table, or of a part of a programme; `null` for an id that is no table. */
export function shapesOf(id: string, programmes: readonly ProgrammeLaw[]): readonly RowShape[] | null {
  for (const programme of programmes) {
    const part = PART_NAMES.find((each) => partId(programme, each) === id);
    if (part === 'ended') return [z.strictObject({ zh: text, en: text })];
    if (part) return [z.strictObject({ [PARTS[part].column]: z.enum([...OF_PART[part](programme.id)]) })];
  }
  return TABLES[id] ?? null;
}
