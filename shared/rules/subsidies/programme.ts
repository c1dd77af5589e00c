import { type Grade, weaker } from '../../law/documents.ts';
import type { Figure } from '../../law/law.ts';
import { PARTS, type Part } from '../../law/programmes.ts';
import type { OfficeKind } from '../../law/regions.ts';
import type { StepGiven } from '../../messages/sentences.ts';
import type { Decimal } from '../../money.ts';
import { addMonths, type Day, firstDay, MONTHS_IN_YEAR } from '../../month.ts';
import { alike } from '../alike.ts';
import type { Citation, MissingFigure, Trail } from '../trail.ts';
import { type Applicant, byWaiting, type Condition, type Evaluated, evaluateAll, unmet } from './condition.ts';
import { type Coverage, endedOn, inForce } from './in-force.ts';
import { nearestOf } from './nearest.ts';
import type {
  AmountIs,
  Benefit,
  Claim,
  ConditionMet,
  Cost,
  Ended,
  Estimate,
  Price,
  Programme,
  ProgrammeId,
  ProgrammeOutcome,
  Said,
} from './types.ts';

/** What a programme pays to someone who is not refused, and what would make it more exact. */
export interface Payment {
  amount: Decimal | null;
  amountIs: AmountIs;
  upTo: Decimal | null;
  estimate?: Estimate;
  cost?: Cost;
  figures: readonly (Figure | null)[];
  /** Documents behind it that another subject's rules named. */
  citations?: readonly Citation[];
  questions: readonly string[];
  missing: readonly MissingFigure[];
  /** How the amount was worked out, made only where somebody reads it. */
  steps?(): readonly StepGiven[];
}

/**
 * The rules of one programme; what else the law says of it stands in `shared/law/programmes/<id>.json`. All of it pure.
 */
export interface ProgrammeRules {
  id: ProgrammeId;
  /** Where the list of whom it covers tells whether there is the programme. */
  coverage?: Coverage;
  conditions: readonly Condition[];
  /** Those without which it is paid to nobody, also where no notice tells whether it goes on. */
  needed?: readonly Condition[];
  pays(it: Applicant): Payment;
  /** Told beside the decision, which does not rest on it. */
  tells?(it: Applicant): { price?: Price; benefits?: readonly Benefit[] };
  /** Limits with words of the law or of the person in them, by code; others are said as they are. */
  limits?: Readonly<Record<string, (it: Applicant) => Said | null>>;
  /** The last day to claim, and how beside what the law's file says. */
  claim?(it: Applicant): Pick<Claim, 'by' | 'how'>;
}

/** A programme's answer, and what is still to be asked for it: what decides it, and what only changes its money. */
export interface Decided {
  programme: Programme;
  deciding: readonly string[];
  aboutMoney: readonly string[];
  missing: readonly MissingFigure[];
}

const NOTHING = {
  amount: null,
  upTo: null,
  conditions: [],
  documents: [],
  claim: null,
  limits: [],
  notWith: [],
  replacedBy: null,
  nearest: null,
} as const;

const YOUNGEST = 'employment.youngest-age';

/**
 * Nobody works under the least age (劳动法 art. 15), and each programme is for who works or looks for work: refuses who is
 * younger, and is no condition for anybody else. The month in which the age is reached counts.
 */
const ofAge: Condition = {
  id: 'of-working-age',
  evaluate({ facts: { birthMonth }, on, law }) {
    const figure = birthMonth === undefined ? null : law.find(YOUNGEST, on);
    if (birthMonth === undefined || !figure?.value) return null;
    const reached = firstDay(addMonths(birthMonth, figure.value.toNumber() * MONTHS_IN_YEAR));
    if (on >= reached) return null;
    return unmet([figure], { age: figure.value.toString() }, byWaiting('wait-for-working-age', reached));
  },
};

/** Whether there is the programme, then its own conditions. */
export const conditionsOf = (rules: ProgrammeRules): readonly Condition[] => [
  inForce(rules),
  ofAge,
  ...rules.conditions,
];

/**
 * Refused as soon as one condition is not met; then nothing more is asked and no gap is named, for neither could turn it.
 * Else open while answers are missing, not published while
 * figures are, and eligible when both are there.
 */
export function decide(rules: ProgrammeRules, it: Applicant, trail: Trail): Decided {
  const standing = evaluateAll([inForce(rules)], it);
  const begun = standing[0]?.finding.met ?? null;
  const others = begun ? [ofAge, ...rules.conditions] : begun === null ? rules.needed : undefined;
  const evaluated = [...standing, ...evaluateAll(others ?? [], it)];
  const failing = evaluated.filter(({ finding }) => finding.met === false);
  const undecided = { deciding: [], aboutMoney: [], missing: [] };
  if (failing.length > 0) return { ...undecided, programme: refused(rules, it, evaluated, failing, trail) };
  if (!begun) return { ...undecided, missing: missingOf(standing), programme: withoutLaw(rules.id, standing, trail) };
  return offered(rules, it, evaluated, trail);
}

function offered(rules: ProgrammeRules, it: Applicant, evaluated: readonly Evaluated[], trail: Trail): Decided {
  const payment = rules.pays(it);
  const { amountIs, upTo, estimate, cost, figures, citations = [] } = payment;
  const deciding: string[] = [];
  for (const { finding } of evaluated)
    for (const question of finding.questions) if (!deciding.includes(question)) deciding.push(question);
  const aboutMoney = payment.questions.filter((question) => !deciding.includes(question));
  const open = deciding.length + aboutMoney.length > 0;
  const known = amountIs !== 'not-published' && evaluated.every(({ finding }) => finding.met);
  const outcome = open ? 'needs-answers' : known ? 'eligible' : 'not-published';
  const settled = outcome === 'eligible';

  if (outcome === 'not-published') trail.leaveOpen();
  const missing = [...missingOf(evaluated), ...payment.missing];
  sayMissing(missing, outcome === 'not-published' ? trail : trail.beside);
  sayDecision(rules.id, outcome, evaluated, trail);
  if (settled && trail.explains) for (const step of payment.steps?.() ?? []) trail.given(step, figures);
  const programme: Programme = {
    id: rules.id,
    outcome,
    ...(outcome === 'not-published' && { toAsk: officeAsked(rules.id, trail) }),
    ...NOTHING,
    amount: settled ? payment.amount : null,
    amountIs: open ? amountWhileOpen(amountIs) : settled ? amountIs : amountUnsettled(amountIs),
    upTo,
    ...(estimate && { estimate }),
    ...(cost && { cost }),
    grade: cite(figuresOf(evaluated, figures), citations, trail),
    ...(trail.explains && {
      ...rules.tells?.(it),
      conditions: evaluated.map((each) => shown(each, true)),
      documents: papersOf(rules.id, it),
      claim: claimOf(rules, it),
      limits: limitsOf(rules, evaluated, it),
    }),
  };
  return { programme, deciding, aboutMoney, missing };
}

/** An amount is not promised while a condition is open; a gap stays a gap, and what promises none stays as it is. */
const amountWhileOpen = (amountIs: AmountIs): AmountIs =>
  ['exact', 'upper-limit', 'estimate'].includes(amountIs) ? 'open' : amountIs;

/** A sum is the most it can be while it is not known whether there is one; of an estimate nothing is left. */
function amountUnsettled(amountIs: AmountIs): AmountIs {
  if (amountIs === 'estimate') return 'not-published';
  return amountIs === 'exact' ? 'upper-limit' : amountIs;
}

function refused(
  rules: ProgrammeRules,
  it: Applicant,
  evaluated: readonly Evaluated[],
  failing: readonly Evaluated[],
  trail: Trail,
): Programme {
  // Only what is not there can have ended.
  const since = evaluated[0]?.finding.met === false ? endedOn(rules, it) : null;
  const outcome = since ? 'ended' : 'not-eligible';
  const successor = since ? it.law.part(rules.id, 'replacedBy', it.on) : null;
  const explained = since ? explanation(rules.id, since, it) : null;
  sayDecision(rules.id, outcome, failing, trail);
  return {
    id: rules.id,
    outcome,
    ...NOTHING,
    ...(since && { ended: { from: since, ...wordsIn(explained) } }),
    ...((since || failing.every(isDoubtful)) && { toAsk: officeAsked(rules.id, trail) }),
    amountIs: 'none',
    grade: cite(figuresOf(evaluated, [successor, explained]), [], trail),
    ...(trail.explains && { conditions: evaluated.map((each) => shown(each, false)) }),
    replacedBy: (successor?.rows[0]?.programme as ProgrammeId | undefined) ?? null,
    nearest: since ? null : nearestOf(conditionsOf(rules), it, failing),
  };
}

/** Whether it rests on what was only seen in weak sources, or on none. */
const isDoubtful = ({ finding }: Evaluated): boolean =>
  finding.figures.some((figure) => figure && weaker(figure.grade, 'weak') === figure.grade);

const officeAsked = (id: ProgrammeId, { law }: Trail): OfficeKind => law.programme(id).askedOf;

/** Why the programme ended, where its file says it of this ending and not of one before. */
function explanation(id: ProgrammeId, since: Day, it: Applicant): Figure | null {
  const figure = it.law.part(id, 'ended', it.on);
  return figure && figure.from >= since ? figure : null;
}

function wordsIn(explained: Figure | null): Pick<Ended, 'zh' | 'en'> {
  const [row] = explained?.rows ?? [];
  return row ? { zh: String(row.zh), en: String(row.en) } : {};
}

/** What a part of the programme's file says, each code plainly; `null` where no notice says anything of it. */
function partOf(id: ProgrammeId, part: Part, it: Applicant): readonly Said[] | null {
  const figure = it.law.part(id, part, it.on);
  return figure && SAID[part](it.law, figure);
}

const saidIn = (part: Part) =>
  alike((_, { rows }) => rows.map((row): Said => ({ code: String(row[PARTS[part].column]), operands: {} })));
const SAID = Object.fromEntries((Object.keys(PARTS) as Part[]).map((part) => [part, saidIn(part)])) as Readonly<
  Record<Part, ReturnType<typeof saidIn>>
>;

const ASK_OFFICE: readonly Said[] = Object.freeze([{ code: 'ask-office', operands: {} }]);

const papersOf = (id: ProgrammeId, it: Applicant): readonly Said[] => partOf(id, 'papers', it) ?? ASK_OFFICE;

/** Where no notice names the office, the one that is asked about the programme. */
function claimOf({ id, claim }: ProgrammeRules, it: Applicant): Claim {
  const where = partOf(id, 'office', it)?.[0]?.code ?? it.law.programme(id).askedOf;
  const own = claim?.(it) ?? { by: null, how: [] };
  const how = partOf(id, 'how', it) ?? [];
  return { where, by: own.by, how: own.how.length > 0 ? [...how, ...own.how] : how };
}

/** A limit that restates a condition is said only where the condition applies. */
function limitsOf(
  { id, conditions, limits = {} }: ProgrammeRules,
  evaluated: readonly Evaluated[],
  it: Applicant,
): readonly Said[] {
  const idle = (code: string) =>
    conditions.some((condition) => condition.id === code) && !evaluated.some((each) => each.id === code);
  const all = partOf(id, 'limits', it) ?? [];
  if (all.every(({ code }) => !limits[code] && !idle(code))) return all;
  return all.flatMap((said) => {
    const { code } = said;
    if (idle(code)) return [];
    return limits[code] ? (limits[code](it) ?? []) : said;
  });
}

/** No notice says whether or how the programme goes on: nothing can be decided and no answer would help. */
function withoutLaw(id: ProgrammeId, standing: readonly Evaluated[], trail: Trail): Programme {
  sayMissing(missingOf(standing), trail);
  sayDecision(id, 'not-published', standing, trail);
  return {
    id,
    outcome: 'not-published',
    toAsk: officeAsked(id, trail),
    ...NOTHING,
    amountIs: 'not-published',
    grade: cite(figuresOf(standing), [], trail),
    ...(trail.explains && { conditions: standing.map((each) => shown(each, true)) }),
  };
}

/** The figures that the conditions rest on, and others behind them. */
function figuresOf(evaluated: readonly Evaluated[], others: readonly (Figure | null)[] = []): (Figure | null)[] {
  const figures: (Figure | null)[] = [];
  for (const { finding } of evaluated) for (const figure of finding.figures) figures.push(figure);
  for (const figure of others) figures.push(figure);
  return figures;
}

function shown({ id, finding }: Evaluated, asking: boolean): ConditionMet {
  const { met, questions, figures, operands } = finding;
  return { id, met, questions: asking ? questions : [], document: figures[0]?.document ?? null, operands };
}

function cite(figures: readonly (Figure | null)[], citations: readonly Citation[], trail: Trail): Grade | null {
  let weakest: Grade | null = null;
  for (const figure of figures) {
    if (!figure) continue;
    trail.cite(figure);
    weakest = weakest ? weaker(weakest, figure.grade) : figure.grade;
  }
  for (const { number, grade } of citations) {
    trail.citeDocument(number, grade);
    weakest = weakest ? weaker(weakest, grade) : grade;
  }
  return weakest;
}

function missingOf(evaluated: readonly Evaluated[]): MissingFigure[] {
  const missing: MissingFigure[] = [];
  for (const { finding } of evaluated) missing.push(...finding.missing);
  return missing;
}

function sayMissing(missing: readonly MissingFigure[], trail: Trail): void {
  for (const { id, on } of missing) trail.missing(id, on);
}

function sayDecision(id: ProgrammeId, outcome: ProgrammeOutcome, because: readonly Evaluated[], trail: Trail): void {
  if (!trail.explains) return;
  const operands = { programme: id, conditions: because.map((each) => each.id).join(' ') };
  trail.step('subsidies.decision', operands, outcome, figuresOf(because));
}
