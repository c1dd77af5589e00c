import { type Grade, weaker } from '../law/documents.ts';
import type { Figure, Law } from '../law/law.ts';
import type { Operands } from '../messages/catalogue.ts';
import type { ForEach, NoticeCode, NoticeOperands, StepCode, StepGiven, StepOperands } from '../messages/sentences.ts';
import type { Decimal } from '../money.ts';
import type { Day } from '../month.ts';

/** What a calculation came to. */
export const OUTCOMES = ['assessed', 'not-eligible', 'needs-answers', 'not-published'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type { Operands };

/** One sum or decision: what was done, with what, and what came out. People's text is made from it. */
export interface Step {
  code: string;
  operands: Operands;
  result: string;
  documents: readonly string[];
}

/** Something a person must know beside the amounts. */
export interface Notice {
  code: string;
  operands: Operands;
  documents: readonly string[];
}

/** A figure that no notice publishes for that day. */
export interface MissingFigure {
  id: string;
  on: Day;
}

/** Which document an answer rests on, with the weakest grade of its figures used here. */
export interface Citation {
  number: string;
  grade: Grade;
}

/** What every rule hands back beside its result. */
export interface Account {
  /** The weakest grade the answer rests on; `null` when it rests on no figure at all. */
  grade: Grade | null;
  steps: readonly Step[];
  notices: readonly Notice[];
  figures: readonly MissingFigure[];
  questions: readonly string[];
  citations: readonly Citation[];
}

type Figures = readonly (Figure | null)[];

/** What a notice is given: nothing, where its sentence asks for nothing. */
type NoticeGiven<Code extends NoticeCode> =
  ForEach<NoticeOperands, Code> extends infer Operands_
    ? Record<never, never> extends Operands_
      ? [operands?: Operands_ & Operands, figures?: Figures]
      : [operands: Operands_ & Operands, figures?: Figures]
    : never;

/**
 * Records, while a rule works, why its answer is what it is: the figures read, the sums made, what is missing.
 * One trail an answer; rules called by rules write into the same one.
 *
 * There is little of each kind: looking through a list is quicker than keeping a map of it.
 */
export class Trail {
  readonly law: Law;
  readonly #steps: Step[] = [];
  readonly #notices: Notice[] = [];
  readonly #figures: MissingFigure[] = [];
  readonly #questions: string[] = [];
  readonly #citations: Citation[] = [];
  #grade: Grade | null = null;

  constructor(law: Law) {
    this.law = law;
  }

  /**
   * The figure in force on a day. Its document and grade become part of the answer; when nothing is published,
   * the answer names the gap, and `null` comes back.
   */
  figure(id: string, on: Day): Figure | null {
    const figure = this.law.find(id, on);
    if (figure) this.cite(figure);
    else this.missing(id, on);
    return figure;
  }

  /** As `figure`, for rules that need a number: `null` too where the law says there is none. */
  amount(id: string, on: Day): Decimal | null {
    return this.figure(id, on)?.value ?? null;
  }

  cite(figure: Figure): void {
    this.citeDocument(figure.document, figure.grade);
    const { id, provisionalOn: on, to } = figure;
    if (on) this.notice('provisional-figure', { figure: id, on, until: to ?? '' }, [figure]);
  }

  /** Lists the document of a figure that stands beside the answer: nothing of the answer itself rests on it. */
  mention({ document, grade }: Figure): void {
    this.#list(document, grade);
  }

  citeDocument(number: string, grade: Grade): void {
    this.#grade = this.#grade ? weaker(this.#grade, grade) : grade;
    this.#list(number, grade);
  }

  #list(number: string, grade: Grade): void {
    const citations = this.#citations;
    for (let at = 0; at < citations.length; at += 1) {
      const before = citations[at] as Citation;
      if (before.number !== number) continue;
      if (weaker(before.grade, grade) !== before.grade) citations[at] = { number, grade };
      return;
    }
    citations.push({ number, grade });
  }

  missing(id: string, on: Day): void {
    const at = this.#figures.findIndex((figure) => figure.id === id);
    const before = this.#figures[at];
    if (!before) this.#figures.push({ id, on });
    else if (on < before.on) this.#figures[at] = { id, on };
  }

  step<Code extends StepCode>(
    code: Code,
    operands: ForEach<StepOperands, Code> & Operands,
    result: string,
    figures: readonly (Figure | null)[],
  ): void {
    this.#steps.push({ code, operands, result, documents: documentsOf(figures) });
  }

  /** As `step`, for one that was made before. */
  given({ code, operands, result }: StepGiven, figures: readonly (Figure | null)[]): void {
    this.#steps.push({ code, operands, result, documents: documentsOf(figures) });
  }

  /** Notices with the same code and operands are said once. */
  notice<Code extends NoticeCode>(code: Code, ...[operands = {}, figures = []]: NoticeGiven<Code>): void {
    this.#say({ code, operands, documents: documentsOf(figures) });
  }

  #say(notice: Notice): void {
    for (const said of this.#notices) if (sayTheSame(said, notice)) return;
    this.#notices.push(notice);
  }

  ask(...questions: readonly string[]): void {
    for (const question of questions) if (!this.asks(question)) this.#questions.push(question);
  }

  /** Takes over what was recorded on another trail under the same law. */
  include({ grade: weakest, steps, notices, figures, questions, citations }: Account): void {
    for (const { number, grade } of citations) this.#list(number, grade);
    if (weakest) this.#grade = this.#grade ? weaker(this.#grade, weakest) : weakest;
    for (const { id, on } of figures) this.missing(id, on);
    for (const notice of notices) this.#say(notice);
    this.#steps.push(...steps);
    this.ask(...questions);
  }

  /** Whether a rule called before has asked this. */
  asks(question: string): boolean {
    return this.#questions.includes(question);
  }

  account(): Account {
    return {
      grade: this.#grade,
      steps: this.#steps,
      notices: this.#notices,
      figures: this.#figures,
      questions: this.#questions,
      citations: this.#citations,
    };
  }
}

const NONE: readonly string[] = [];

function documentsOf(figures: readonly (Figure | null)[]): readonly string[] {
  if (figures.length === 0) return NONE;
  const numbers: string[] = [];
  for (const figure of figures) if (figure && !numbers.includes(figure.document)) numbers.push(figure.document);
  return numbers;
}

type Said = Pick<Notice, 'code' | 'operands'>;

/** What makes a notice the same as another: code and operands. */
export function sayTheSame(one: Said, other: Said): boolean {
  if (one.code !== other.code) return false;
  for (const name in one.operands) if (one.operands[name] !== other.operands[name]) return false;
  for (const name in other.operands) if (!(name in one.operands)) return false;
  return true;
}
