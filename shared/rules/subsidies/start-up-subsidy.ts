import type { Figure } from '../../law/law.ts';
import { yuan } from '../../money.ts';
import { endOfPeriod } from '../../month.ts';
import type { Operands } from '../trail.ts';
import {
  type Applicant,
  byDoing,
  byWaiting,
  type Condition,
  column,
  type Finding,
  met,
  named,
  open,
  restsOn,
  unmet,
  unpublished,
} from './condition.ts';
import {
  type Answer,
  anyOf,
  ask,
  becomeGraduate,
  becomeHardToEmploy,
  belongsTo,
  graduateWithin,
  NO,
} from './hard-to-employ.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import type { Said, SubsidyFacts } from './types.ts';

const GROUPS = 'start-up-subsidy.groups';
const MONTHS_RUN = 'start-up-subsidy.months-run';
const SINCE_SCHOOL = 'start-up-subsidy.since-leaving-school';
const COUNTED_ON = 'start-up-subsidy.graduate-counted-on';
const CONDITIONS = 'start-up-subsidy.conditions';
const AMOUNT = 'start-up-subsidy.amount';
const LOAN_CAP = 'start-up-subsidy.loan-cap';

type Business = NonNullable<SubsidyFacts['business']>;

/** Who has no business is refused by the condition that asks for one; the others stay open. */
function onBusiness<Name extends keyof Business>(
  { facts: { business } }: Applicant,
  source: Figure,
  name: Name,
  decide: (told: NonNullable<Business[Name]>) => Finding,
  operands: Operands = {},
): Finding {
  if (business === undefined) return open([source], ['business'], operands);
  const told = business?.[name];
  if (told === undefined) return open([source], business === null ? [] : [`business.${name}`], operands);
  return decide(told as NonNullable<Business[Name]>);
}

/** Taking orders is no business of one's own. */
const ownBusiness = named(CONDITIONS, 'own-business', ({ facts: { business }, law, on }, source) => {
  if (business === undefined) return open([source], ['business']);
  if (business !== null) return met([source]);
  const months = String(law.find(MONTHS_RUN, on)?.value ?? '');
  return unmet(
    [source],
    {},
    {
      ...byDoing('register-business', { business: {} }),
      operands: { months },
      lasting: true,
    },
  );
});

const firstBusiness = named(CONDITIONS, 'first-business', (it, source) =>
  onBusiness(it, source, 'firstInShandong', (first) => (first ? met : unmet)([source])),
);

const runLongEnough = restsOn('run-long-enough', MONTHS_RUN, (it, source) => {
  const months = Number(source.value);
  const operands = { months: String(months) };
  const decide = (registeredOn: string) => {
    const from = endOfPeriod(registeredOn, months);
    const told = { ...operands, registeredOn };
    return from <= it.on ? met([source], told) : unmet([source], told, byWaiting('wait-for-business', from));
  };
  return onBusiness(it, source, 'registeredOn', decide, operands);
});

/** Whether a graduate of the last so many months; `gap` where that hangs on the day by which it is counted. */
function graduate(it: Applicant): Answer | 'gap' {
  const { facts, law, on } = it;
  const { business } = facts;
  const college = belongsTo(facts, 'college-graduate');
  const months = law.find(SINCE_SCHOOL, on)?.value?.toNumber();
  if (!college.is || months === undefined) return college.is ? NO : college;
  const byClaim = graduateWithin(it, months);
  const counted = law.find(COUNTED_ON, on)?.rows[0]?.day;
  if (byClaim.is === null || business === null || counted === 'claim') return byClaim;
  const { registeredOn } = business ?? {};
  if (registeredOn === undefined) return ask(business ? 'business.registeredOn' : 'business');
  const byRegistration = graduateWithin({ ...it, on: registeredOn }, months);
  return counted === 'registration' || byRegistration.is === byClaim.is ? byRegistration : 'gap';
}

const startUpGroup: Condition = restsOn('start-up-group', GROUPS, (it, source) => {
  const operands = { groups: column(source, 'group') };
  const answers = source.rows.map(({ group }): Answer | 'gap' => {
    if (group === 'college-graduate') return graduate(it);
    if (group !== 'hard-to-employ') return belongsTo(it.facts, String(group));
    const { recognisedHardToEmploy: is } = it.facts;
    return is === undefined ? ask('recognisedHardToEmploy') : { is, questions: [] };
  });
  const known = anyOf(answers.filter((each) => each !== 'gap'));
  if (known.is) return met([source], operands);
  if (known.is === null) return open([source], known.questions, operands);
  if (answers.includes('gap')) return { ...unpublished(COUNTED_ON, it), operands };
  // A day means nothing to who may have no business that it could be the day of.
  const way = becomeGraduate(it) ?? becomeHardToEmploy(it);
  return unmet([source], operands, it.facts.business ? way : way && { ...way, lasting: true });
});

function pays(it: Applicant): Payment {
  const figure = it.law.find(AMOUNT, it.on);
  const amount = figure?.value ?? null;
  return {
    amount,
    amountIs: amount ? 'exact' : 'not-published',
    upTo: amount,
    figures: [figure],
    questions: [],
    missing: amount ? [] : [{ id: AMOUNT, on: it.on }],
    steps: () => (amount ? [{ code: 'start-up-subsidy.amount', operands: {}, result: yuan(amount) }] : []),
  };
}

function loan({ law, on }: Applicant): Said | null {
  const cap = law.find(LOAN_CAP, on)?.value;
  return cap ? { code: 'start-up-subsidy.loan', operands: { cap: cap.toString() } } : null;
}

/** 一次性创业补贴 (鲁财社〔2024〕56号) */
export const startUpSubsidy: ProgrammeRules = {
  id: 'start-up-subsidy',
  conditions: [ownBusiness, firstBusiness, runLongEnough, startUpGroup],
  pays,
  limits: { 'start-up-subsidy.loan': loan },
};
