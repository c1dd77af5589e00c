import type { Decimal } from '../../money.ts';
import { addDays } from '../../month.ts';
import type { Grade } from '../../parameters/documents.ts';
import { weaker } from '../../parameters/documents.ts';
import type { Figure } from '../../parameters/law.ts';
import type { Citation, MissingFigure, Operands, Trail } from '../trail.ts';
import { nearestOf } from './nearest.ts';
import type { AmountIs, Claim, Condition, Price, Programme, ProgrammeId, ProgrammeOutcome, Said } from './types.ts';
import type { Case, Judge, Verdict } from './verdict.ts';

/** What a programme pays to someone who is not refused, with what would make it more exact. */
export interface Payment {
  amount: Decimal | null;
  amountIs: AmountIs;
  upTo: Decimal | null;
  price?: Price;
  figures: readonly (Figure | null)[];
  /** Documents behind it that come from another subject's rules. */
  citations?: readonly Citation[];
  questions: readonly string[];
  missing: readonly MissingFigure[];
  steps: readonly { code: string; operands: Operands; result: string }[];
}

/** One programme as the law has it: conditions as a list, and what follows when they are met. All of it pure. */
export interface ProgrammeRules {
  id: ProgrammeId;
  /** Whether there is the programme at all on the day, here. */
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

interface Judged {
  id: string;
  verdict: Verdict;
}

export function decide(rules: ProgrammeRules, it: Case, trail: Trail): Decided {
  const standing = judgedBy([rules.inForce], it);
  const inForce = standing[0]?.verdict.met ?? null;
  const judged = inForce ? [...standing, ...judgedBy(rules.conditions, it)] : standing;
  const failing = judged.filter(({ verdict }) => verdict.met === false);
  if (failing.length > 0)
    return { programme: refused(rules, it, judged, failing, trail), deciding: [], aboutMoney: [] };

  const deciding = [...new Set(judged.flatMap(({ verdict }) => verdict.questions))];
  const missing = judged.flatMap(({ verdict }) => verdict.missing);
  if (!inForce) return { programme: withoutLaw(rules, judged, missing, trail), deciding, aboutMoney: [] };

  const payment = rules.pays(it);
  const aboutMoney = payment.questions.filter((question) => !deciding.includes(question));
  const asked = deciding.length + aboutMoney.length > 0;
  const gaps = [...missing, ...payment.missing];
  const outcome = asked
    ? 'needs-answers'
    : missing.length > 0 || payment.amountIs === 'not-published'
      ? 'not-published'
      : 'eligible';
  for (const { id, on } of gaps) trail.missing(id, on);
  const grade = cite([...figuresOf(judged), ...payment.figures], payment.citations ?? [], trail);
  const settled = outcome === 'eligible';
  sayDecision(rules.id, outcome, judged, trail);
  if (settled)
    for (const { code, operands, result } of payment.steps) trail.step(code, operands, result, payment.figures);
  const programme: Programme = {
    id: rules.id,
    outcome,
    amount: settled ? payment.amount : null,
    amountIs: settled || outcome === 'not-published' ? payment.amountIs : amountWhileOpen(payment.amountIs),
    upTo: payment.upTo,
    ...(payment.price && { price: payment.price }),
    grade,
    conditions: judged.map((each) => shown(each, true)),
    documents: rules.documents(it),
    claim: rules.claim(it),
    limits: rules.limits(it),
    notWith: [],
    replacedBy: null,
    nearest: null,
  };
  return { programme, deciding, aboutMoney };
}

/** An exact amount is not promised while a condition is open; a gap stays a gap. */
const amountWhileOpen = (amountIs: AmountIs): AmountIs =>
  amountIs === 'not-published' || amountIs === 'cover' ? amountIs : 'open';

function judgedBy(judges: readonly Judge[], it: Case): Judged[] {
  return judges.flatMap(({ id, judge }) => {
    const verdict = judge(it);
    return verdict ? [{ id, verdict }] : [];
  });
}

const figuresOf = (judged: readonly Judged[]): Figure[] => judged.flatMap(({ verdict }) => verdict.figures);

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

function sayDecision(id: ProgrammeId, outcome: ProgrammeOutcome, judged: readonly Judged[], trail: Trail): void {
  const because = outcome === 'not-eligible' ? judged.filter(({ verdict }) => verdict.met === false) : judged;
  const operands = { programme: id, conditions: because.map((each) => each.id).join(' ') };
  trail.step('subsidies.decision', operands, outcome, figuresOf(because));
}

/** Nothing more is asked and no gap is named: neither could turn it. */
function refused(
  rules: ProgrammeRules,
  it: Case,
  judged: readonly Judged[],
  failing: readonly Judged[],
  trail: Trail,
): Programme {
  const ended = hasEnded(rules, it, judged[0]);
  const outcome = ended ? 'ended' : 'not-eligible';
  const successor = ended && rules.replacedBy ? it.law.find(rules.replacedBy, it.on) : null;
  const grade = cite([...figuresOf(judged), successor], [], trail);
  sayDecision(rules.id, outcome, judged, trail);
  return {
    id: rules.id,
    outcome,
    amount: null,
    amountIs: 'none',
    upTo: null,
    grade,
    conditions: judged.map((each) => shown(each, false)),
    documents: [],
    claim: null,
    limits: [],
    notWith: [],
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
function withoutLaw(
  rules: ProgrammeRules,
  judged: readonly Judged[],
  missing: readonly MissingFigure[],
  trail: Trail,
): Programme {
  for (const { id, on } of missing) trail.missing(id, on);
  sayDecision(rules.id, 'not-published', judged, trail);
  return {
    id: rules.id,
    outcome: 'not-published',
    amount: null,
    amountIs: 'not-published',
    upTo: null,
    grade: cite(figuresOf(judged), [], trail),
    conditions: judged.map((each) => shown(each, true)),
    documents: [],
    claim: null,
    limits: [],
    notWith: [],
    replacedBy: null,
    nearest: null,
  };
}
