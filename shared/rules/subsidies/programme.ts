import { type Grade, weaker } from '../../law/documents.ts';
import type { Figure } from '../../law/law.ts';
import type { Decimal } from '../../money.ts';
import { addDays } from '../../month.ts';
import type { Citation, MissingFigure, Operands, Trail } from '../trail.ts';
import { nearestOf } from './nearest.ts';
import type { AmountIs, Claim, Condition, Price, Programme, ProgrammeId, ProgrammeOutcome, Said } from './types.ts';
import { type Case, type Judge, type Judged, judgedBy } from './verdict.ts';

/** What a programme pays to someone who is not refused, and what would make it more exact. */
export interface Payment {
  amount: Decimal | null;
  amountIs: AmountIs;
  upTo: Decimal | null;
  price?: Price;
  figures: readonly (Figure | null)[];
  /** Documents behind it that another subject's rules named. */
  citations?: readonly Citation[];
  questions: readonly string[];
  missing: readonly MissingFigure[];
  steps: readonly { code: string; operands: Operands; result: string }[];
}

/** One programme as the law has it: conditions as a list, and what follows when they are met. All of it pure. */
export interface ProgrammeRules {
  id: ProgrammeId;
  /** Whether there is the programme at all, here and on the day. */
  inForce: Judge;
  conditions: readonly Judge[];
  pays(it: Case): Payment;
  limits(it: Case): readonly Said[];
  documents(it: Case): readonly Said[];
  claim(it: Case): Claim;
  /** The parameter that names what took the place of an ended programme. */
  replacedBy?: string;
}

/** A programme's answer, and what is still to be asked for it: what decides it, and what only changes its money. */
export interface Decided {
  programme: Programme;
  deciding: readonly string[];
  aboutMoney: readonly string[];
}

const NOTHING = {
  amount: null,
  upTo: null,
  documents: [],
  claim: null,
  limits: [],
  notWith: [],
  replacedBy: null,
  nearest: null,
} as const;

/**
 * Refused as soon as one condition is not met; then nothing more is asked and no gap is named, for neither could turn
 * it. Else open while answers are missing, not published while figures are, and eligible when both are there.
 */
export function decide(rules: ProgrammeRules, it: Case, trail: Trail): Decided {
  const standing = judgedBy([rules.inForce], it);
  const begun = standing[0]?.verdict.met ?? null;
  const judged = begun ? [...standing, ...judgedBy(rules.conditions, it)] : standing;
  const failing = judged.filter(({ verdict }) => verdict.met === false);
  const undecided = { deciding: [], aboutMoney: [] };
  if (failing.length > 0) return { ...undecided, programme: refused(rules, it, judged, failing, trail) };
  if (!begun) return { ...undecided, programme: withoutLaw(rules.id, standing, trail) };
  return offered(rules, it, judged, trail);
}

function offered(rules: ProgrammeRules, it: Case, judged: readonly Judged[], trail: Trail): Decided {
  const payment = rules.pays(it);
  const { amountIs, upTo, price, figures, citations = [] } = payment;
  const deciding: string[] = [];
  for (const { verdict } of judged)
    for (const question of verdict.questions) if (!deciding.includes(question)) deciding.push(question);
  const aboutMoney = payment.questions.filter((question) => !deciding.includes(question));
  const open = deciding.length + aboutMoney.length > 0;
  const known = amountIs !== 'not-published' && judged.every(({ verdict }) => verdict.met);
  const outcome = open ? 'needs-answers' : known ? 'eligible' : 'not-published';
  const settled = outcome === 'eligible';

  sayMissing(judged, trail);
  for (const { id, on } of payment.missing) trail.missing(id, on);
  sayDecision(rules.id, outcome, judged, trail);
  if (settled) for (const { code, operands, result } of payment.steps) trail.step(code, operands, result, figures);
  const programme: Programme = {
    id: rules.id,
    outcome,
    ...NOTHING,
    amount: settled ? payment.amount : null,
    amountIs: open ? amountWhileOpen(amountIs) : amountIs,
    upTo,
    ...(price && { price }),
    grade: cite(figuresOf(judged, figures), citations, trail),
    conditions: judged.map((each) => shown(each, true)),
    documents: rules.documents(it),
    claim: rules.claim(it),
    limits: rules.limits(it),
  };
  return { programme, deciding, aboutMoney };
}

/** An amount is not promised while a condition is open; a gap stays a gap. */
const amountWhileOpen = (amountIs: AmountIs): AmountIs =>
  amountIs === 'not-published' || amountIs === 'cover' ? amountIs : 'open';

function refused(
  rules: ProgrammeRules,
  it: Case,
  judged: readonly Judged[],
  failing: readonly Judged[],
  trail: Trail,
): Programme {
  const ended = hasEnded(rules, it, judged[0]);
  const successor = ended && rules.replacedBy ? it.law.find(rules.replacedBy, it.on) : null;
  const outcome = ended ? 'ended' : 'not-eligible';
  sayDecision(rules.id, outcome, failing, trail);
  return {
    id: rules.id,
    outcome,
    ...NOTHING,
    amountIs: 'none',
    grade: cite(figuresOf(judged, [successor]), [], trail),
    conditions: judged.map((each) => shown(each, false)),
    replacedBy: (successor?.rows[0]?.programme as ProgrammeId | undefined) ?? null,
    nearest: ended ? null : nearestOf(rules, it, failing),
  };
}

/** Ended is what was in force on the day before the figure that ends it. */
function hasEnded(rules: ProgrammeRules, it: Case, standing: Judged | undefined): boolean {
  const [ending] = standing?.verdict.figures ?? [];
  if (!ending || standing?.verdict.met !== false) return false;
  return rules.inForce.judge({ ...it, on: addDays(ending.from, -1) })?.met === true;
}

/** No notice says whether or how the programme goes on: nothing can be decided and no answer would help. */
function withoutLaw(id: ProgrammeId, standing: readonly Judged[], trail: Trail): Programme {
  sayMissing(standing, trail);
  sayDecision(id, 'not-published', standing, trail);
  return {
    id,
    outcome: 'not-published',
    ...NOTHING,
    amountIs: 'not-published',
    grade: cite(figuresOf(standing), [], trail),
    conditions: standing.map((each) => shown(each, true)),
  };
}

/** The figures that the conditions rest on, and others behind them. */
function figuresOf(judged: readonly Judged[], others: readonly (Figure | null)[] = []): (Figure | null)[] {
  const figures: (Figure | null)[] = [];
  for (const { verdict } of judged) for (const figure of verdict.figures) figures.push(figure);
  for (const figure of others) figures.push(figure);
  return figures;
}

function shown({ id, verdict }: Judged, asking: boolean): Condition {
  const { met, questions, figures, operands } = verdict;
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

function sayMissing(judged: readonly Judged[], trail: Trail): void {
  for (const { verdict } of judged) for (const { id, on } of verdict.missing) trail.missing(id, on);
}

function sayDecision(id: ProgrammeId, outcome: ProgrammeOutcome, because: readonly Judged[], trail: Trail): void {
  const operands = { programme: id, conditions: because.map((each) => each.id).join(' ') };
  trail.step('subsidies.decision', operands, outcome, figuresOf(because));
}
