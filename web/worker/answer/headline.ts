import type { SectionName } from '../../../shared/answer/sections.ts';
import { commonGaps } from '../../../shared/messages/common.generated.ts';
import { Decimal, yuan } from '../../../shared/money.ts';
import {
  addMonths,
  type Day,
  lastDay,
  MONTHS_IN_YEAR,
  type Month,
  monthNumber,
  monthOfDay,
  yearOf,
  yearsAndMonths,
} from '../../../shared/month.ts';
import { grouped, tidy } from '../../ui/tidy.ts';
import type { ToldGoal } from '../state/goals.ts';
import { factAt } from '../state/path.ts';
import { known } from './amounts.ts';
import { joiningOf, pensionShort } from './derived.ts';
import { caseOf, type Ground, type Office, officeOf, pensionOf, reachedAt } from './ground.ts';

/** One number or month, with what it buys. */
export interface Told {
  label: string;
  value: string;
  unit: string | null;
  /** The same sum as the wire has it, for whoever reads it out. */
  amount: string | null;
  lines: readonly string[];
}

/** The one thing to do. */
export interface NextStep {
  text: string;
  office: Office;
  papers: readonly string[];
  by: Day | null;
}

/** What stands on the first screen of an answer. */
export interface Headline {
  /** One, or every case side by side. */
  told: readonly Told[];
  /** The one thing to be wary of. */
  warning: string | null;
  next: NextStep;
  /** Questions that it cannot do without. */
  needs: readonly string[];
}

const HEADLINES: Readonly<Record<ToldGoal, (ground: Ground) => Headline>> = { pay, owed, retire, medical, status };

/** The answer to what the person wanted to know. */
export const headlineOf = (goal: ToldGoal, ground: Ground): Headline => HEADLINES[goal](ground);

const value = (label: string, text: string, lines: readonly (string | null | false | undefined)[] = []): Told => ({
  label,
  value: text,
  unit: null,
  amount: null,
  lines: lines.filter((line) => typeof line === 'string'),
});

const sum = (
  label: string,
  amount: string,
  unit: string,
  lines: readonly (string | null | false | undefined)[],
): Told => ({
  ...value(label, grouped(amount), lines),
  unit,
  amount,
});

/** Notices that belong beside the amount: a base short of its target, ages, what was taken for it. */
const BESIDE = ['budget-', 'pension-wanted-', 'under-least-age', 'paid-from-least-age', 'past-statutory-age'];

function pay(ground: Ground): Headline {
  const { assessment, facts, text, words } = ground;
  const { base, monthly, net = [], remaining, schedules, settlement, tiers } = assessment.contributions;
  const w = words.pay;
  const { amount } = known([{ pension: monthly.pension, medical: monthly.medical }]);
  const isLowest = base.chosen === base.floor;
  const isClosed = assessment.contributions.outcome === 'not-eligible';
  const [least, most] = [tiers[0]?.total, tiers.at(-1)?.total];
  const told =
    base.chosen && amount
      ? sum(isLowest ? text.flow.pay.least : w.month, amount, text.flow.yuanUnit, [
          text.flow.pay.parts({
            ...(monthly.pension && { pension: grouped(monthly.pension) }),
            ...(monthly.medical && { medical: grouped(monthly.medical) }),
            both: monthly.pension !== null && monthly.medical !== null,
            floor: isLowest,
            base: grouped(base.chosen),
          }),
          feesOf(ground),
          settlement?.due &&
            w.settlement({ back: settlement.due.startsWith('-'), amount: grouped(settlement.due.replace('-', '')) }),
          ...net.map(({ back, net: left }) => w.net({ back: grouped(back), net: grouped(left) })),
        ])
      : least && most && !isClosed
        ? { ...value(w.range, `${grouped(least)}–${grouped(most)}`, [w.baseOpen]), unit: text.flow.yuanUnit }
        : value(w.range, isClosed ? w.notYet : w.none);
  const left = (schedules[0]?.instalments ?? []).filter(({ from }) => remaining !== null && from >= remaining.from);
  const payable = known(left.map(({ pension, medical }) => ({ pension, medical }))).amount;
  const warning = assessment.notices.find(
    ({ code, sections }) => sections?.includes('contributions') && BESIDE.some((start) => code.startsWith(start)),
  );
  return {
    told: [told],
    warning: warning?.text ?? (base.provisional ? text.provisional : null),
    next: {
      text: isClosed
        ? w.wait
        : w.next({
            pays: facts.paysAsIndividual === true,
            ...(remaining && payable && left.length > 0
              ? {
                  from: monthNumber(remaining.from),
                  to: monthNumber(left.at(-1)?.from ?? remaining.from),
                  months: left.length,
                  total: grouped(payable),
                  plus: monthly.medical !== null && assessment.contributions.yearlyFees !== '0.00',
                }
              : { to: '', months: '', total: '', plus: false }),
          }),
      office: officeOf(ground, 'social-insurance-agency'),
      papers: [],
      by: remaining && left[0] ? (left[0].payBy ?? lastDay(remaining.from)) : null,
    },
    needs: [],
  };
}

/** What is paid once a year beside the months: this year's, or the last seen. */
function feesOf({ assessment, words }: Ground): string | null {
  const { yearlyFees } = assessment.contributions;
  if (yearlyFees !== null)
    return Number(yearlyFees) > 0 ? words.pay.fees({ about: false, amount: grouped(yearlyFees) }) : null;
  const seen = lastSeen(assessment, '/contributions/yearlyFees');
  return seen && words.pay.fees({ about: true, amount: grouped(seen.amount), year: seen.year });
}

/** The least that an open amount can come to. */
function leastOf({ ranges }: Ground['assessment'], pointer: string): string | null {
  const least = ranges.find((range) => range.pointer === pointer)?.least;
  return typeof least === 'string' ? least : null;
}

/** The last seen of an amount that this year nobody has seen. */
export function lastSeen({ ranges }: Ground['assessment'], pointer: string): { amount: string; year: number } | null {
  const estimate = ranges.find((range) => range.pointer === pointer)?.estimate;
  return estimate ? { amount: String(estimate.value), year: yearOf(estimate.from) } : null;
}

type Programme = Ground['assessment']['subsidies']['programmes'][number];

/** Whether nothing stands between the person and it but a figure that was not seen, or their own wish. */
export const isOpenTo = ({ outcome, conditions }: Programme): boolean =>
  outcome === 'eligible' ||
  (outcome === 'not-published' && conditions.length > 1 && conditions.every(({ met }) => met));

/** So many are named on the first screen. */
const MOST_NAMED = 3;

const isMoney = ({ amount, upTo, amountIs }: Programme): boolean =>
  amount !== null || upTo !== null || amountIs === 'estimate';

/** What the programmes come to: those that the person can have, money first. */
export function openTo({ subsidies: { programmes } }: Ground['assessment']): Programme[] {
  const rank = (programme: Programme) => (isMoney(programme) ? 0 : 1);
  return programmes
    .filter((programme) => isOpenTo(programme) && programme.amountIs !== 'cost')
    .sort((one, other) => rank(one) - rank(other));
}

/** So few open questions stand between the person and what is nearly certain. */
const FEW = 2;

/** Nothing that was told is against it, little is still to be told, and the most that it can be is known. */
const isNearly = ({ outcome, upTo, conditions }: Programme): boolean =>
  outcome === 'needs-answers' &&
  upTo !== null &&
  conditions.every(({ met }) => met !== false) &&
  conditions.filter(({ met }) => met === null).length <= FEW;

function owed(ground: Ground): Headline {
  const { assessment, text, words } = ground;
  const w = words.owed;
  const { programmes } = assessment.subsidies;
  const certain = openTo(assessment);
  const nearly = programmes.filter(isNearly);
  const asking = programmes.filter(({ outcome }) => outcome === 'needs-answers').length;
  const refused = programmes.filter(({ outcome }) => outcome === 'not-eligible');
  const nearest = refused.find((programme) => programme.nearest);
  const costing = programmes.filter((programme) => isOpenTo(programme) && programme.amountIs === 'cost');
  const join = costing.length > 0 && w.join({ names: costing.map(({ title }) => title).join(text.between) });
  const listed = (label: string, fitting: readonly Programme[]) => {
    const [only] = fitting.length === 1 ? fitting : [];
    const said = (each: Programme) => ({
      often: each.id === 'social-insurance',
      title: each.title,
      text: tidy(each.amountText),
    });
    return value(label, only?.title ?? w.sure({ count: fitting.length }), [
      ...(only ? [w.only(said(only))] : fitting.slice(0, MOST_NAMED).map((each) => w.amount(said(each)))),
      fitting.length > MOST_NAMED && w.more({ count: fitting.length - MOST_NAMED }),
      fitting === (certain.length > 0 ? certain : nearly) && join,
    ]);
  };
  const nothing = value(w.none, w.zero, [
    nearest && w.nearest({ title: nearest.title, text: nearestText(nearest) }),
    asking === 0 && refused.length > 0 && w.refused({ count: refused.length }),
    join,
  ]);
  const told = [
    ...(certain.length > 0 ? [listed(w.some, certain)] : []),
    ...(nearly.length > 0 ? [listed(w.nearly, nearly)] : []),
  ];
  return {
    told: told.length > 0 ? told : [nothing],
    warning: asking > nearly.length ? w.asks({ some: nearly.length > 0, count: asking - nearly.length }) : null,
    next: claiming([...certain, ...nearly].find(isMoney) ?? certain[0] ?? nearly[0], asking > 0, ground),
    needs: told.length === 0 && asking > 0 ? firstOpenIn('subsidies', assessment) : [],
  };
}

/** The most useful question that is left of a section. */
const firstOpenIn = (section: SectionName, { questions = [] }: Ground['assessment']): string[] =>
  questions.flatMap(({ id, sections }) => (sections?.includes(section) ? id : [])).slice(0, 1);

const nearestText = ({ nearest }: Programme): string =>
  tidy((nearest?.changes ?? []).map(({ text }) => text).join(' '));

const CLAIMED_AT = [
  'employment-service',
  'social-insurance-agency',
  'housing-fund-centre',
  'medical-insurance-bureau',
] as const;

/** Where a programme is applied for, or whoever tells. */
export const officeOfClaim = ({ claim }: Programme, ground: Ground): Office =>
  officeOf(ground, CLAIMED_AT.find((kind) => kind === claim?.where) ?? 'employment-service');

/** How to have the first of them; where there is none yet, to answer what it still turns on. */
function claiming(programme: Programme | undefined, asks: boolean, ground: Ground): NextStep {
  const w = ground.words.owed;
  if (!programme)
    return { text: w.look({ asks }), office: officeOf(ground, 'employment-service'), papers: [], by: null };
  const { title, claim, documents, amountIs } = programme;
  const by = claim?.by ?? null;
  const isOver = by !== null && by < ground.assessment.asOf;
  // The days of a claim for cover run from an accident: without one there is nothing to miss.
  const isWaiting = amountIs === 'cover' && ground.facts.on === undefined;
  const claimed = claim?.where === 'platform-app' ? w.app({ title }) : w.apply({ title });
  return {
    text: isWaiting ? w.cover : isOver ? w.over({ title, by }) : claimed,
    office: officeOfClaim(programme, ground),
    papers: documents.filter(({ code }) => code !== 'ask-office').map(({ text }) => text),
    by: isWaiting || isOver ? null : by,
  };
}

function retire(ground: Ground): Headline {
  const { assessment, facts, text, words } = ground;
  const w = words.retire;
  const { statutoryMonth, statutoryAge, minimumMonths } = assessment.retirement;
  const office = officeOf(ground, 'social-insurance-agency');
  const step = (said: string, by: Day | null = null): NextStep => ({ text: said, office, papers: [], by });
  const cases = assessment.ranges.find(({ pointer }) => pointer === '/retirement/statutoryMonth')?.cases ?? [];
  if (statutoryMonth === null && cases.length > 0)
    return {
      told: cases.flatMap(({ question, answer }) =>
        retire(caseOf(ground, { [question]: answer })).told.map((told) => ({
          ...told,
          label: w.byClass({ age: String(answer) }),
        })),
      ),
      warning: w.which,
      next: step(w.nextClass),
      needs: [],
    };
  if (statutoryMonth === null)
    return {
      told: [value(w.unknown, '?', [w.later])],
      warning: null,
      next: step(w.nextMonths),
      needs: ['birthMonth', 'sex'].filter((id) => factAt(facts, id) === undefined),
    };
  const need = minimumMonths === null ? null : text.flow.monthSpan(yearsAndMonths(minimumMonths));
  const short = pensionShort(assessment, facts);
  const isTold = facts.pension?.monthsSoFar !== undefined || facts.pension?.months !== undefined;
  const paid = isTold ? pensionOf(ground) : null;
  const from = short && (short.reachedIn ?? assessment.retirement.ways?.find(({ id }) => id === 'pay-on')?.from);
  const [amount, atLeast] = [paid && grouped(paid.amount), paid?.atLeast ?? false];
  const base = assessment.contributions.base.chosen;
  const isOver = statutoryMonth <= monthOfDay(assessment.asOf);
  return {
    told: [
      value(w.month, text.date({ date: statutoryMonth }), [
        need && (statutoryAge ? w.ofAge({ age: words.age(statutoryAge), span: need }) : w.need({ span: need })),
        short && w.short({ over: isOver, missing: text.flow.monthSpan(yearsAndMonths(short.missing)) }),
        !isTold && w.monthsOpen,
        short && from && (amount ? w.pensionFrom({ from, amount, atLeast }) : w.reached({ from })),
        isTold && !short && amount && w.pension({ amount, atLeast, ...(base && !isOver && { base: grouped(base) }) }),
        isTold && !short && !amount && w.enough,
      ]),
    ],
    warning: null,
    next: short ? step(w.nextShort) : retiring(statutoryMonth, isTold, ground, step),
    needs: [],
  };
}

/** What whoever has months enough does before the month of retirement. */
function retiring(
  month: Month,
  isTold: boolean,
  { assessment, words }: Ground,
  step: (said: string, by?: Day) => NextStep,
): NextStep {
  const w = words.retire;
  const now = monthOfDay(assessment.asOf);
  if (!isTold) return step(w.nextMonths);
  if (month <= now) return step(w.nextNow);
  const before = lastDay(addMonths(month, -1));
  return yearOf(month) - yearOf(now) > 1 ? step(w.nextNothing) : step(w.nextDue({ by: month }), before);
}

type Scheme = Ground['assessment']['medicalSchemes']['schemes'][number];

function medical(ground: Ground): Headline {
  const { assessment, words } = ground;
  const w = words.medical;
  const { schemes } = assessment.medicalSchemes;
  const told = schemes.map((scheme) => schemeTold(scheme, ground));
  const bothKnown = told.every(({ amount }) => amount !== null);
  const isClosed = schemes.some((scheme) => joiningOf(assessment, scheme).is === 'not-open');
  const figure = assessment.figures?.find(({ sections, contact }) => contact && sections?.includes('medicalSchemes'));
  return {
    told,
    warning: isClosed ? w.permit : bothKnown ? adviceOf(ground) : w.close,
    next: {
      text: w.next({ ask: w.ask }),
      office: figure ? reachedAt(figure.askedOf, figure.contact) : officeOf(ground, 'medical-insurance-bureau'),
      papers: [],
      by: null,
    },
    needs: [],
  };
}

/**
 * Which scheme, where that is known, or what matters most to the person speaks for one whatever is still open; else that
 * it is the person's choice.
 */
function adviceOf({ assessment, facts, words }: Ground): string {
  const { scheme, reasons } = assessment.medicalSchemes.recommendation;
  const { medicalPriority: priority } = facts;
  const decides = reasons.some(({ code }) => code === `medical-scheme.ground.${priority}`);
  const [likely, ...others] =
    assessment.ranges.find(({ pointer }) => pointer === '/medicalSchemes/recommendation/scheme')?.possible ?? [];
  if (!scheme && decides && likely && others.length === 0) return words.medical.likely({ scheme: likely });
  if (!scheme && priority === undefined) return words.medical.close;
  return tidy(reasons.at(-1)?.text ?? words.medical.close);
}

/** A year of a scheme, when it covers, and what it counts. */
function schemeTold(scheme: Scheme, ground: Ground): Told {
  const { assessment, words } = ground;
  const w = words.medical;
  const name = w[scheme.scheme];
  const joining = joiningOf(assessment, scheme);
  if (joining.is === 'not-open') return value(name, w.closed, [scheme.reasons.at(-1)?.text]);
  const more = [
    coverText(scheme, ground),
    scheme.credited !== null && scheme.scheme === 'resident' && w.credited({ months: scheme.credited }),
    joining.is === 'asked' && w.open,
  ];
  if (scheme.scheme === 'employee') {
    const { monthly, base } = assessment.contributions;
    const month = monthly.medical ?? leastOf(assessment, '/contributions/monthly/medical');
    if (!month) return value(name, w.unknown, more);
    const fees = lastSeen(assessment, '/contributions/yearlyFees');
    return sum(name, yuan(new Decimal(month).times(MONTHS_IN_YEAR)), w.perYear, [
      base.chosen ? w.base({ base: grouped(base.chosen), month: grouped(month) }) : w.baseOpen,
      fees && w.fees({ amount: grouped(fees.amount), year: fees.year }),
      ...more,
      yearsText(ground),
    ]);
  }
  if (scheme.yearlyCost) return sum(name, scheme.yearlyCost, w.perYear, more);
  const seen = assessment.figures?.find(({ id }) => id.startsWith('medical.resident.premium.'))?.lastSeen;
  if (typeof seen?.value !== 'string') return value(name, w.unknown, more);
  return sum(name, yuan(new Decimal(seen.value)), w.perYear, [w.ofYear({ year: yearOf(seen.from) }), ...more]);
}

/** From when a scheme pays, or between what that lies. */
function coverText({ scheme, coveredFrom }: Scheme, { assessment, words }: Ground): string | null {
  const w = words.medical;
  if (coveredFrom) return w.covered({ from: coveredFrom });
  const at = assessment.medicalSchemes.schemes.findIndex((each) => each.scheme === scheme);
  const range = assessment.ranges.find(({ pointer }) => pointer === `/medicalSchemes/schemes/${at}/coveredFrom`);
  if (typeof range?.least !== 'string') return w.noCover;
  return w.between({ from: range.least, ...(typeof range.most === 'string' && { to: range.most }) });
}

/** How far the years for cover after retirement are. */
function yearsText({ assessment, text, words }: Ground): string | null {
  const w = words.medical;
  const { missingMonths, requiredMonths, reachedIn } = assessment.contributionYears;
  const span = (months: number) => text.flow.monthSpan(yearsAndMonths(months));
  if (missingMonths === 0) return w.enough;
  if (missingMonths !== null && requiredMonths !== null)
    return w.missing({
      required: span(requiredMonths),
      missing: span(missingMonths),
      ...(reachedIn && { month: reachedIn }),
    });
  const most = assessment.ranges.find(({ pointer }) => pointer === '/contributionYears/missingMonths')?.most;
  return typeof most === 'number' && most > 0 ? w.mostMissing({ missing: span(most) }) : null;
}

function status(ground: Ground): Headline {
  const { assessment, words } = ground;
  const { status: found, possible, rights } = assessment.workerStatus;
  const w = words.status;
  const [right] = rights;
  return {
    // Not sure yet: every case side by side.
    told: (found ? [found] : possible).map((each) => value(found ? w.seems : w.maybe, w.status[each], [w.plain[each]])),
    warning: found ? w.lines : w.or,
    next: {
      text: w.next,
      office: right ? reachedAt(right.askedOf, right.contact) : officeOf(ground, 'labour-bureau'),
      papers: [],
      by: null,
    },
    needs: [],
  };
}

/** A figure of which no notice was seen, the last one that was, and whom to call: where the number of an office was not seen, who may know it. */
export function gapText(
  { text, askedOf, contact }: NonNullable<Ground['assessment']['figures']>[number],
  ground: Ground,
): string {
  const { phone } = contact ?? {};
  if (phone) return tidy(commonGaps[ground.language].withOffice({ text, office: askedOf, phone }));
  const hotline = officeOf(ground, 'social-insurance-agency').phone ?? '';
  return tidy(ground.words.behind.noPhone({ text, office: askedOf, hotline }));
}
