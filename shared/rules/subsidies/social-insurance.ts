import { monthOfDay } from '../../month.ts';
import {
  type Answer,
  anyOf,
  criteriaOf,
  fitsCriteria,
  graduateWithin,
  HARD_TO_EMPLOY,
  NO,
  reachAge,
} from './hard-to-employ.ts';
import { nearRetirement } from './near-retirement.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import type { Said } from './types.ts';
import { byDoing, type Case, type Judge, met, open, unmet, unpublished, yesOrNo } from './verdict.ts';

const SHARE = 'social-insurance-subsidy.highest-share';
const AMOUNT = 'social-insurance-subsidy.amount';
const CONDITIONS = 'social-insurance-subsidy.conditions';
const LONGEST = 'social-insurance-subsidy.longest';
const LONGEST_GRADUATE = 'social-insurance-subsidy.longest-for-graduates';
const SINCE_SCHOOL = 'social-insurance-subsidy.since-leaving-school';

/** 财社〔2023〕181号, here through its highest share. */
const inForce: Judge = {
  id: 'in-force',
  judge(it) {
    const share = it.law.find(SHARE, it.on);
    return share ? met([share]) : unpublished(SHARE, it);
  },
};

/** Graduates need no recognition as hard to employ. */
function isGraduate(it: Case): Answer {
  const months = it.law.find(SINCE_SCHOOL, it.on)?.value?.toNumber();
  return months === undefined ? NO : graduateWithin(it, months);
}

const targetGroup: Judge = {
  id: 'target-group',
  judge(it) {
    const criteria = criteriaOf(it);
    const window = it.law.find(SINCE_SCHOOL, it.on);
    if (!criteria || !window) return unpublished(criteria ? SINCE_SCHOOL : HARD_TO_EMPLOY, it);
    const graduate = isGraduate(it);
    if (graduate.is) return met([window], { ground: 'graduate' });
    const { recognisedHardToEmploy: recognised } = it.facts;
    if (recognised) return met([criteria], { ground: 'recognised' });
    const fits = fitsCriteria(it, criteria);
    if (fits.is) return met([criteria], { ground: 'criteria' });
    // The city may recognise others than those listed: only who is not recognised is refused.
    const others: Answer = recognised === undefined ? { is: null, questions: ['recognisedHardToEmploy'] } : NO;
    const any = anyOf([others, fits, graduate]);
    return any.is === null ? open([criteria, window], any.questions) : unmet([criteria, window], {}, reachAge(it));
  },
};

const recognised: Judge = {
  id: 'recognised',
  judge(it) {
    const graduate = isGraduate(it);
    if (graduate.is) return null;
    const condition = yesOrNo(
      CONDITIONS,
      'recognised',
      'recognisedHardToEmploy',
      ({ recognisedHardToEmploy }) => recognisedHardToEmploy,
      byDoing('be-recognised', { recognisedHardToEmploy: true }),
    ).judge(it);
    if (!condition || condition.met || graduate.is === false) return condition;
    return { ...condition, met: null, questions: [...condition.questions, ...graduate.questions], way: null };
  },
};

const flexiblyEmployed: Judge = {
  id: 'flexibly-employed',
  judge(it) {
    const share = it.law.find(SHARE, it.on);
    if (!share) return unpublished(SHARE, it);
    const { employment } = it.facts;
    if (employment === undefined) return open([share], ['employment']);
    if (employment === 'flexible') return met([share]);
    // Nobody is told to give up a job for a subsidy.
    const way =
      employment === 'employed-by-enterprise' ? null : byDoing('take-up-flexible-work', { employment: 'flexible' });
    return unmet([share], { employment }, way);
  },
};

/** Three years, two for graduates, or until retirement for who was near it when first approved. */
const duration: Judge = {
  id: 'duration',
  judge(it) {
    const { socialInsuranceSubsidy: received } = it.facts;
    const graduate = isGraduate(it);
    const longest = it.law.find(graduate.is ? LONGEST_GRADUATE : LONGEST, it.on);
    if (!longest?.value) return unpublished(graduate.is ? LONGEST_GRADUATE : LONGEST, it);
    const operands = { longest: longest.value.toString() };
    if (received === undefined) return open([longest], ['socialInsuranceSubsidy'], operands);
    if (received === null) return met([longest], operands);
    const { months, firstApprovedIn } = received;
    if (months === undefined) return open([longest], ['socialInsuranceSubsidy.months'], operands);
    const counted = { ...operands, months: String(months) };
    const shortest = graduate.is === null ? it.law.find(LONGEST_GRADUATE, it.on)?.value : longest.value;
    if (shortest?.gt(months)) return met([longest], counted);
    if (graduate.is === null) return open([longest], graduate.questions, counted);
    if (graduate.is) return unmet([longest], counted);
    if (firstApprovedIn === undefined) return open([longest], ['socialInsuranceSubsidy.firstApprovedIn'], counted);
    const near = nearRetirement(it, firstApprovedIn);
    if (near.is === null) return open([longest], near.questions, counted);
    const { until } = near;
    return until && monthOfDay(it.on) < until ? met([longest], { ...counted, until }) : unmet([longest], counted);
  },
};

function pays(it: Case): Payment {
  const [share, amount] = [it.law.find(SHARE, it.on), it.law.find(AMOUNT, it.on)];
  const near = durationInMoney(it);
  const payment: Payment = {
    amount: null,
    amountIs: 'not-published',
    upTo: null,
    figures: [share, amount],
    citations: near?.citations ?? [],
    questions: near?.questions ?? [],
    missing: [],
    steps: [],
  };
  if (!amount?.value) return { ...payment, missing: [{ id: AMOUNT, on: it.on }] };
  return {
    ...payment,
    amount: amount.value,
    amountIs: 'exact',
    upTo: amount.value,
    steps: [{ code: 'social-insurance.amount', operands: {}, result: amount.value.toFixed(2) }],
  };
}

/** How long it runs depends on how near retirement is, for all but graduates. */
function durationInMoney(it: Case): ReturnType<typeof nearRetirement> | null {
  if (isGraduate(it).is !== false) return null;
  const { socialInsuranceSubsidy: received } = it.facts;
  if (received === undefined) return null;
  return nearRetirement(it, received?.firstApprovedIn ?? monthOfDay(it.on));
}

function limits(it: Case): Said[] {
  const [row] = it.law.find(SHARE, it.on)?.rows ?? [];
  const share: Said = {
    code: 'social-insurance.highest-share',
    operands: { numerator: String(row?.numerator), denominator: String(row?.denominator) },
  };
  const graduate = isGraduate(it).is;
  const longest = it.law.find(graduate ? LONGEST_GRADUATE : LONGEST, it.on)?.value?.toString();
  if (longest === undefined) return [share];
  const near = durationInMoney(it);
  const until = near?.is ? near.until : null;
  const length: Said = until
    ? { code: 'social-insurance.until-retirement', operands: { month: until } }
    : { code: 'social-insurance.longest', operands: { months: longest } };
  return [share, length];
}

/** 灵活就业社会保险补贴 */
export const socialInsurance: ProgrammeRules = {
  id: 'social-insurance',
  inForce,
  conditions: [
    targetGroup,
    recognised,
    flexiblyEmployed,
    yesOrNo(
      CONDITIONS,
      'registered-flexible',
      'registeredFlexible',
      ({ registeredFlexible }) => registeredFlexible,
      byDoing('register-flexible', { registeredFlexible: true }),
    ),
    yesOrNo(
      CONDITIONS,
      'pays-as-individual',
      'paysAsIndividual',
      ({ paysAsIndividual }) => paysAsIndividual,
      byDoing('pay-as-individual', { paysAsIndividual: true }),
    ),
    duration,
  ],
  pays,
  limits,
  documents: () => [{ code: 'ask-office', operands: {} }],
  claim: () => ({ where: 'employment-service', by: null, how: [{ code: 'pay-first', operands: {} }] }),
};
