import type { Figure } from '../../law/law.ts';
import { Decimal, percentOf, toFen, yuan } from '../../money.ts';
import { endOfPeriod, MONTHS_IN_YEAR } from '../../month.ts';
import {
  type Applicant,
  byDoing,
  byWaiting,
  type Condition,
  type ConditionId,
  type Finding,
  met,
  named,
  oneOf,
  open,
  type Remedy,
  unmet,
  unpublished,
  yesOrNo,
} from './condition.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import type { SubsidyFacts } from './types.ts';

const UPPER_LIMIT = 'accident-insurance.upper-limit';
const PREMIUM_SHARE = 'accident-insurance.premium-share';
const TRADES = 'accident-insurance.trades';
const CONDITIONS = 'accident-insurance.conditions';

type Policy = Exclude<SubsidyFacts['accidentPolicy'], undefined>;

/** The lists of other cities do not close the door on a trade: Zibo's own list was never seen. */
const trade = oneOf('new-form-trade', TRADES, 'trade', 'trades', (it, list, word, told) =>
  word === 'other' ? unmet([list], told) : { ...unpublished(TRADES, it), operands: told },
);

/** Conditions that rest on the policy, of which `null` says there is none. */
function ofPolicy(id: ConditionId, decide: (it: Applicant, policy: Policy, source: Figure) => Finding): Condition {
  return named(CONDITIONS, id, (it, source) => {
    const { accidentPolicy: policy } = it.facts;
    return policy === undefined ? open([source], ['accidentPolicy']) : decide(it, policy, source);
  });
}

const TAKE_OUT_POLICY: Remedy = {
  ...byDoing('take-out-policy', {}),
  change: (facts, on) => ({ ...facts, accidentPolicy: { from: on, subsidised: false } }),
};

const insured = ofPolicy('insured', ({ on }, policy, source) => {
  if (policy === null) return unmet([source], {}, TAKE_OUT_POLICY);
  const { from } = policy;
  if (from === undefined) return open([source], ['accidentPolicy.from']);
  if (from <= on) return met([source], { from });
  return unmet([source], { from }, byWaiting('wait-for-policy', from));
});

const onceAYear = ofPolicy('once-a-policy-year', ({ on }, policy, source) => {
  if (policy === null) return open([source], []);
  const { subsidised, from } = policy;
  if (subsidised === undefined) return open([source], ['accidentPolicy.subsidised']);
  if (!subsidised) return met([source]);
  if (from === undefined) return unmet([source]);
  let next = from;
  for (let year = 1; next <= on; year += 1) next = endOfPeriod(from, year * MONTHS_IN_YEAR);
  const change = (facts: SubsidyFacts) => ({
    ...facts,
    accidentPolicy: { ...facts.accidentPolicy, from: next, subsidised: false },
  });
  return unmet([source], {}, { code: 'next-policy-year', operands: { from: next }, on: next, change });
});

function pays(it: Applicant): Payment {
  const limit = it.law.find(UPPER_LIMIT, it.on);
  const share = it.law.find(PREMIUM_SHARE, it.on);
  const told = it.facts.accidentPolicy?.premium;
  const premium = told === undefined ? null : new Decimal(told);
  const cap = limit?.value ?? null;
  const payment: Payment = {
    amount: null,
    amountIs: 'not-published',
    upTo: cap && premium ? Decimal.min(cap, premium) : cap,
    figures: [limit],
    questions: it.facts.accidentPolicy && !premium ? ['accidentPolicy.premium'] : [],
    missing: [],
  };
  if (!share) return { ...payment, missing: [{ id: PREMIUM_SHARE, on: it.on }] };
  if (!share.value || !cap || !premium) return { ...payment, figures: [limit, share], amountIs: 'open' };
  const amount = Decimal.min(toFen(percentOf(share.value, premium)), cap);
  const operands = { premium: yuan(premium), share: share.value.toString(), upTo: yuan(cap) };
  const steps = () => [{ code: 'accident-insurance.amount' as const, operands, result: yuan(amount) }];
  return { ...payment, amount, amountIs: 'exact', upTo: amount, figures: [limit, share], steps };
}

/** 新就业形态灵活就业意外伤害保险补贴 (鲁政办发〔2020〕19号 to 鲁财社〔2024〕56号) */
export const accidentInsurance: ProgrammeRules = {
  id: 'accident-insurance',
  conditions: [
    trade,
    yesOrNo(CONDITIONS, 'registered-flexible', 'registeredFlexible', 'register-flexible'),
    insured,
    onceAYear,
  ],
  pays,
};
