import type { Figure } from '../../law/law.ts';
import { Decimal, percentOf, toFen, yuan } from '../../money.ts';
import { endOfPeriod } from '../../month.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import { registeredFlexible } from './registered-flexible.ts';
import type { Said, SubsidyFacts } from './types.ts';
import {
  byDoing,
  byWaiting,
  type Case,
  column,
  firstDayWhen,
  type Judge,
  lists,
  met,
  open,
  unmet,
  unpublished,
  type Verdict,
  type Way,
} from './verdict.ts';

const UPPER_LIMIT = 'accident-insurance.upper-limit';
const PREMIUM_SHARE = 'accident-insurance.premium-share';
const TRADES = 'accident-insurance.trades';
const CONDITIONS = 'accident-insurance.conditions';
const DOCUMENTS = 'accident-insurance.claim-documents';
const MONTHS_IN_YEAR = 12;

type Policy = Exclude<SubsidyFacts['accidentPolicy'], undefined>;

/** The provincial funds pay it while there is an upper limit (鲁政办发〔2020〕19号 to 鲁财社〔2024〕56号). */
const inForce: Judge = {
  id: 'in-force',
  judge(it) {
    const limit = it.law.find(UPPER_LIMIT, it.on);
    if (!limit) return unpublished(UPPER_LIMIT, it);
    if (limit.value) return met([limit], { from: limit.from });
    const begins = firstDayWhen(it, UPPER_LIMIT, ({ value }) => value !== null);
    return unmet([limit], { from: begins ?? limit.from }, begins ? byWaiting('wait-for-start', begins) : null);
  },
};

const trade: Judge = {
  id: 'new-form-trade',
  judge(it) {
    const named = it.law.find(TRADES, it.on);
    if (!named) return unpublished(TRADES, it);
    const { trade } = it.facts;
    const operands = { trades: column(named, 'trade') };
    if (trade === undefined) return open([named], ['trade'], operands);
    if (trade === 'other') return unmet([named], operands);
    // The lists of other cities do not close the door on a trade: Zibo's own list was never seen.
    return lists(named, 'trade', trade) ? met([named], operands) : unpublished(TRADES, it);
  },
};

/** The law names these conditions where its list does; they rest on the policy, of which `null` says there is none. */
function ofPolicy(id: string, judge: (it: Case, policy: Policy, source: Figure) => Verdict): Judge {
  return {
    id,
    judge(it) {
      const source = it.law.find(CONDITIONS, it.on);
      if (!source) return unpublished(CONDITIONS, it);
      if (!lists(source, 'condition', id)) return null;
      const { accidentPolicy: policy } = it.facts;
      if (policy === undefined) return open([source], ['accidentPolicy']);
      return judge(it, policy, source);
    },
  };
}

const TAKE_OUT_POLICY: Way = {
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

function pays(it: Case): Payment {
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
    steps: [],
  };
  if (!share) return { ...payment, missing: [{ id: PREMIUM_SHARE, on: it.on }] };
  if (!share.value || !cap || !premium) return { ...payment, figures: [limit, share], amountIs: 'open' };
  const amount = Decimal.min(toFen(percentOf(share.value, premium)), cap);
  const operands = { premium: yuan(premium), share: share.value.toString(), upTo: yuan(cap) };
  const steps = [{ code: 'accident-insurance.amount', operands, result: yuan(amount) }];
  return { ...payment, amount, amountIs: 'exact', upTo: amount, figures: [limit, share], steps };
}

function papers(it: Case): Said[] {
  const rows = it.law.find(DOCUMENTS, it.on)?.rows ?? [];
  return rows.map((row) => ({ code: String(row.document), operands: {} }));
}

/** 新就业形态灵活就业意外伤害保险补贴 */
export const accidentInsurance: ProgrammeRules = {
  id: 'accident-insurance',
  inForce,
  conditions: [trade, registeredFlexible(CONDITIONS), insured, onceAYear],
  pays,
  limits: () => [{ code: 'once-a-policy-year', operands: {} }],
  documents: papers,
  claim: () => ({ where: 'employment-service', by: null, how: [{ code: 'pay-first', operands: {} }] }),
  replacedBy: 'accident-insurance.replaced-by',
};
