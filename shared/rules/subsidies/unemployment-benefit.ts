import { weaker } from '../../law/documents.ts';
import { percentOf, toFen, yuan } from '../../money.ts';
import { type Applicant, byDoing, met, named, oneOf, open, threshold, unmet } from './condition.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import type { Said } from './types.ts';

const INSURED_MONTHS = 'unemployment-benefit.insured-months';
const WHO = 'unemployment-benefit.who';
const CONDITIONS = 'unemployment-benefit.conditions';
const SHARE = 'unemployment-benefit.share-of-minimum-wage';
const MINIMUM_WAGE = 'minimum-wage.monthly';
const LONGEST = 'unemployment-benefit.longest';

/** Months that are missing come only with another job, and with its loss: no way that anybody is told to go. */
const insuredMonths = threshold('insured-months', INSURED_MONTHS, {
  question: 'unemploymentInsuredMonths',
  own: 'months',
  required: 'required',
  holds: (own, required) => own >= required,
  remedy: () => null,
});

const notByOwnWill = named(CONDITIONS, 'not-by-own-will', ({ facts: { leftByOwnWill } }, source) => {
  if (leftByOwnWill === undefined) return open([source], ['leftByOwnWill']);
  return leftByOwnWill ? unmet([source]) : met([source]);
});

/** The months of a former job stay: whoever works now may claim once out of work. */
const registered = oneOf('registered-unemployed', WHO, 'employment', 'who', (_it, who, word, told) =>
  unmet(
    [who],
    told,
    word === 'employed-by-enterprise'
      ? null
      : byDoing('register-as-unemployed', { employment: 'registered-unemployed' }),
  ),
);

/** No notice for this county was seen: the share of its minimum wage is an estimate. */
function pays(it: Applicant): Payment {
  const [share, wage] = [it.law.find(SHARE, it.on), it.law.find(MINIMUM_WAGE, it.on)];
  const unknown: Payment = {
    amount: null,
    amountIs: 'not-published',
    upTo: null,
    figures: [share, wage],
    questions: [],
    missing: [...(share ? [] : [{ id: SHARE, on: it.on }]), ...(wage ? [] : [{ id: MINIMUM_WAGE, on: it.on }])],
  };
  if (!share?.value || !wage?.value) return unknown;
  const value = toFen(percentOf(share.value, wage.value));
  const { from } = wage.from < share.from ? share : wage;
  const operands = { wage: yuan(wage.value), share: share.value.toString() };
  return {
    ...unknown,
    amountIs: 'estimate',
    estimate: { value, from, document: wage.document, grade: weaker(share.grade, wage.grade) },
    steps: () => [{ code: 'unemployment-benefit.estimate', operands, result: yuan(value) }],
  };
}

function longest({ facts: { unemploymentInsuredMonths: paid }, law, on }: Applicant): Said | null {
  const row = law.find(LONGEST, on)?.rows.findLast((each) => paid !== undefined && paid >= Number(each.paid));
  return row ? { code: 'unemployment-benefit.longest', operands: { months: String(row.months) } } : null;
}

/** 失业保险金, for which a former job was insured (社会保险法 arts. 45 and 46). */
export const unemploymentBenefit: ProgrammeRules = {
  id: 'unemployment-benefit',
  conditions: [registered, insuredMonths, notByOwnWill],
  pays,
  limits: { 'unemployment-benefit.longest': longest },
};
