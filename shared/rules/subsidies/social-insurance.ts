import type { Figure } from '../../law/law.ts';
import type { Row } from '../../law/schema.ts';
import { Decimal, yuan } from '../../money.ts';
import { monthOfDay } from '../../month.ts';
import {
  type Applicant,
  type Condition,
  evaluateAll,
  type Finding,
  flexiblyEmployed,
  met,
  open,
  unmet,
  unpublished,
  yesOrNo,
} from './condition.ts';
import { contributionsPaid, type Paid } from './contributions-paid.ts';
import {
  type Answer,
  agesOf,
  anyOf,
  becomeGraduate,
  becomeHardToEmploy,
  criteriaOf,
  fitsCriteria,
  graduateWithin,
  HARD_TO_EMPLOY,
  NO,
} from './hard-to-employ.ts';
import { type NearRetirement, nearRetirement, retired } from './near-retirement.ts';
import { conditionsOf, type Payment, type ProgrammeRules } from './programme.ts';
import type { Said } from './types.ts';

/** 财社〔2023〕181号, here through its highest share. */
const SHARE = 'social-insurance-subsidy.highest-share';
const AMOUNT = 'social-insurance-subsidy.amount';
const CONDITIONS = 'social-insurance-subsidy.conditions';
const LONGEST = 'social-insurance-subsidy.longest';
const LONGEST_GRADUATE = 'social-insurance-subsidy.longest-for-graduates';
const SINCE_SCHOOL = 'social-insurance-subsidy.since-leaving-school';

/** 离校未就业高校毕业生, while they are that. */
function isGraduate(it: Applicant): Answer {
  const months = it.law.find(SINCE_SCHOOL, it.on)?.value?.toNumber();
  return months === undefined ? NO : graduateWithin(it, months);
}

const targetGroup: Condition = {
  id: 'target-group',
  evaluate(it) {
    const criteria = criteriaOf(it);
    const window = it.law.find(SINCE_SCHOOL, it.on);
    if (!criteria || !window) return unpublished(criteria ? SINCE_SCHOOL : HARD_TO_EMPLOY, it);
    const operands = { ...agesOf(criteria), sinceSchool: window.value?.toString() ?? '' };
    const graduate = isGraduate(it);
    if (graduate.is) return met([window], operands);
    const { recognisedHardToEmploy: recognised } = it.facts;
    if (recognised) return met([criteria], operands);
    const fits = fitsCriteria(it, criteria);
    if (fits.is) return met([criteria], operands);
    // The city may recognise others than those listed: only who is not recognised is refused.
    const others: Answer = recognised === undefined ? { is: null, questions: ['recognisedHardToEmploy'] } : NO;
    const any = anyOf([others, fits, graduate]);
    return any.is === null
      ? open([criteria, window], any.questions, operands)
      : unmet([criteria, window], operands, becomeGraduate(it) ?? becomeHardToEmploy(it));
  },
};

const byRecognition = yesOrNo(CONDITIONS, 'recognised', 'recognisedHardToEmploy', 'be-recognised');

/** Graduates need no recognition as hard to employ. */
const recognised: Condition = {
  ...byRecognition,
  evaluate(it) {
    const finding = byRecognition.evaluate(it);
    if (!finding || finding.met || finding.missing.length > 0) return finding;
    const graduate = isGraduate(it);
    if (graduate.is) return met(finding.figures);
    if (graduate.is === false) return { ...finding, remedy: becomeGraduate(it) ?? finding.remedy };
    return open(finding.figures, [...finding.questions, ...graduate.questions]);
  },
};

type Track = { longest: string; questions: readonly string[] };

/** Recognised as hard to employ, the longer time; else that of graduates; the shorter one while it is not known which. */
function trackOf(it: Applicant): Track {
  const { recognisedHardToEmploy: recognised } = it.facts;
  const graduate = isGraduate(it);
  if (recognised || (recognised === false && graduate.is === false)) return { longest: LONGEST, questions: [] };
  const questions = [...(recognised === undefined ? ['recognisedHardToEmploy'] : []), ...graduate.questions];
  return { longest: graduate.is === false ? LONGEST : LONGEST_GRADUATE, questions };
}

/** Both lengths, for a sentence. */
const longestOf = ({ law, on }: Applicant) => ({
  longest: String(law.find(LONGEST, on)?.value ?? ''),
  longestForGraduates: String(law.find(LONGEST_GRADUATE, on)?.value ?? ''),
});

/** By the months received: so many, or until retirement for who was near it when first approved. */
function byMonths(it: Applicant, track: Track): Finding {
  const { socialInsuranceSubsidy: received } = it.facts;
  const longest = it.law.find(track.longest, it.on);
  if (!longest) return unpublished(track.longest, it);
  const operands = longestOf(it);
  if (!longest.value) return met([longest], operands);
  if (received === undefined) return open([longest], ['socialInsuranceSubsidy'], operands);
  if (received === null) return met([longest], operands);
  const { months, firstApprovedIn } = received;
  if (months === undefined) return open([longest], ['socialInsuranceSubsidy.months'], operands);
  const counted = { ...operands, months: String(months) };
  if (longest.value.gt(months)) return met([longest], counted);
  if (track.questions.length > 0) return open([longest], track.questions, counted);
  if (track.longest === LONGEST_GRADUATE) return unmet([longest], counted);
  if (firstApprovedIn === undefined) return open([longest], ['socialInsuranceSubsidy.firstApprovedIn'], counted);
  const { is, until, questions, missing } = nearRetirement(it, firstApprovedIn);
  if (is === null) return { ...open([longest], questions, counted), missing };
  return until ? met([longest], { ...counted, until }) : unmet([longest], counted);
}

/** For the hard to employ it ends at retirement, whatever was received (财社〔2023〕181号); of graduates it is not said. */
const duration: Condition = {
  id: 'duration',
  evaluate(it) {
    const track = trackOf(it);
    const finding = byMonths(it, track);
    if (finding.met === false || (track.longest === LONGEST_GRADUATE && track.questions.length === 0)) return finding;
    const { is, month, questions, missing, figures } = retired(it);
    if (is === false) return finding;
    const rests = { ...finding, figures: [...finding.figures, ...figures] };
    if (is && track.longest === LONGEST)
      return unmet(rests.figures, { ...finding.operands, retirement: month ?? 'open' });
    const asked = new Set([...finding.questions, ...track.questions, ...questions]);
    return { ...rests, met: null, questions: [...asked], missing: [...finding.missing, ...missing] };
  },
};

/** The most that the share of what a person pays can come to, to the whole fen below. */
function capOf(it: Applicant): { paid: Paid; most: Decimal } | null {
  const [row] = it.law.find(SHARE, it.on)?.rows ?? [];
  const paid = row ? contributionsPaid(it) : null;
  return row && paid ? { paid, most: shareOf(paid.amount, row) } : null;
}

const shareOf = (paid: Decimal, { numerator, denominator }: Row): Decimal =>
  paid.times(Number(numerator)).div(Number(denominator)).toDecimalPlaces(2, Decimal.ROUND_DOWN);

/** For how long who meets every condition has the subsidy, and the most that it comes to. */
export interface SubsidyTerms {
  /** Months from `on` on; `null`: until retirement. */
  months: number | null;
  /** Of what is paid in these months, yuan. */
  most: (paid: Decimal) => Decimal;
  share: Figure;
}

/** `null` for who does not meet every condition on that day, or does not tell. */
export function subsidyTerms(it: Applicant): SubsidyTerms | null {
  const share = it.law.find(SHARE, it.on);
  const [row] = share?.rows ?? [];
  const isMet = evaluateAll(conditionsOf(socialInsurance), it).every(({ finding }) => finding.met);
  if (!share || !row || !isMet) return null;
  const { longest } = trackOf(it);
  const most = (paid: Decimal) => shareOf(paid, row);
  if (durationInMoney(it)?.until) return { months: null, most, share };
  const months = it.law.find(longest, it.on)?.value?.toNumber();
  if (months === undefined) return { months: null, most, share };
  return { months: Math.max(0, months - (it.facts.socialInsuranceSubsidy?.months ?? 0)), most, share };
}

function pays(it: Applicant): Payment {
  const [share, amount] = [it.law.find(SHARE, it.on), it.law.find(AMOUNT, it.on)];
  const cap = capOf(it);
  const near = durationInMoney(it);
  const payment: Payment = {
    amount: null,
    amountIs: 'not-published',
    upTo: cap?.most ?? null,
    figures: [share, amount, ...(cap?.paid.figures ?? [])],
    citations: near?.citations ?? [],
    questions: near?.questions ?? [],
    missing: near?.missing ?? [],
  };
  if (!amount?.value) return { ...payment, missing: [{ id: AMOUNT, on: it.on }, ...payment.missing] };
  const paid = cap ? Decimal.min(amount.value, cap.most) : amount.value;
  return {
    ...payment,
    amount: paid,
    amountIs: 'exact',
    upTo: paid,
    steps: () => [{ code: 'social-insurance.amount', operands: {}, result: yuan(paid) }],
  };
}

/** How long it runs depends on how near retirement is at first approval, for who is hard to employ. */
function durationInMoney(it: Applicant): NearRetirement | null {
  const track = trackOf(it);
  if (track.longest === LONGEST_GRADUATE || track.questions.length > 0) return null;
  const { socialInsuranceSubsidy: received } = it.facts;
  if (received === undefined) return null;
  if (received === null) return nearRetirement(it, monthOfDay(it.on));
  const { firstApprovedIn } = received;
  return firstApprovedIn === undefined ? NOT_TOLD : nearRetirement(it, firstApprovedIn);
}

/** Somebody has had it before, and does not say since when. */
const NOT_TOLD: NearRetirement = {
  is: null,
  until: null,
  questions: ['socialInsuranceSubsidy.firstApprovedIn'],
  missing: [],
  citations: [],
};

function shareLimit(it: Applicant): Said {
  const [row] = it.law.find(SHARE, it.on)?.rows ?? [];
  const cap = capOf(it);
  const operands = {
    numerator: String(row?.numerator),
    denominator: String(row?.denominator),
    ...(cap && { paid: yuan(cap.paid.amount), most: yuan(cap.most) }),
  };
  return { code: 'social-insurance.highest-share', operands };
}

/** While it is open whether it runs on until retirement, no length is promised. */
function longestLimit(it: Applicant): Said | null {
  const track = trackOf(it);
  const longest = track.questions.length > 0 ? undefined : it.law.find(track.longest, it.on)?.value?.toString();
  const near = durationInMoney(it);
  if (longest === undefined || near?.is === null) return null;
  if (!near?.until) return { code: 'social-insurance.longest', operands: { months: longest } };
  const told = it.facts.socialInsuranceSubsidy ? 'until-retirement' : 'until-retirement-if-approved-now';
  return { code: `social-insurance.${told}`, operands: { month: near.until } };
}

/** 灵活就业社会保险补贴 */
export const socialInsurance: ProgrammeRules = {
  id: 'social-insurance',
  conditions: [
    targetGroup,
    recognised,
    flexiblyEmployed(SHARE),
    yesOrNo(CONDITIONS, 'registered-flexible', 'registeredFlexible', 'register-flexible'),
    yesOrNo(CONDITIONS, 'pays-as-individual', 'paysAsIndividual', 'pay-as-individual'),
    duration,
  ],
  pays,
  limits: { 'social-insurance.highest-share': shareLimit, 'social-insurance.longest': longestLimit },
};
