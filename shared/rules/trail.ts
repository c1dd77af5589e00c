import { type Grade, weaker } from '../law/documents.ts';
import type { Figure, Law } from '../law/law.ts';
import type { Operands } from '../messages/catalogue.ts';
import type { ForEach, NoticeCode, NoticeOperands, StepCode, StepGiven, StepOperands } from '../messages/sentences.ts';
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

/** What an answer's headline waits for: ids of questions and figures. */
export interface Awaited {
  questions: readonly string[];
  figures: readonly string[];
  /** Whether the law says no: nothing that may be asked or seen would turn it. */
  refused: boolean;
  /** Whether it waits for what no figure of the law tells, such as the word of a platform. */
  open: boolean;
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
  /** Those of `questions` and `figures` without which the headline is not known: they make the outcome. */
  headline: Awaited;
}

/** All that a trail has written down, which its `beside` writes into as well. */
interface Written {
  grade: Grade | null;
  steps: Step[];
  notices: Notice[];
  figures: MissingFigure[];
  questions: string[];
  citations: Citation[];
  headline: { questions: string[]; figures: string[]; refused: boolean; open: boolean };
}

const nothing = (): Written => ({
  grade: null,
  steps: [],
  notices: [],
  figures: [],
  questions: [],
  citations: [],
  headline: { questions: [], figures: [], refused: false, open: false },
});

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
  /**
   * Whether anybody will read why. A silent trail keeps what makes the outcome and no steps, notices and documents; a
   * rule need not work out for it what only explains, such as schedules, conditions and papers.
   */
  readonly explains: boolean;
  #written = nothing();
  #beside: Trail | undefined;
  #isBeside = false;

  constructor(law: Law, explains = true) {
    this.law = law;
    this.explains = explains;
  }

  /**
   * The same trail, for what stands beside the headline of the answer (`monthly.total` of
   * contributions, `status` of worker status and so on). A figure missing or a question open there is listed with the
   * others and changes no outcome, unless the headline lacks it too.
   *
   * @example const fees = yearlyFeesOf(first, trail.beside);
   */
  get beside(): Trail {
    if (this.#isBeside) return this;
    if (!this.#beside) {
      this.#beside = new Trail(this.law, this.explains);
      this.#beside.#written = this.#written;
      this.#beside.#isBeside = true;
    }
    return this.#beside;
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

  cite(figure: Figure): void {
    this.citeDocument(figure.document, figure.grade);
    if (!this.explains) return;
    const { id, provisionalOn: on, to } = figure;
    if (on) this.notice('provisional-figure', { figure: id, on, until: to ?? '' }, [figure]);
  }

  /** Lists the document of a figure that stands beside the answer: nothing of the answer itself rests on it. */
  mention({ document, grade }: Figure): void {
    this.#list(document, grade);
  }

  citeDocument(number: string, grade: Grade): void {
    const written = this.#written;
    written.grade = written.grade ? weaker(written.grade, grade) : grade;
    this.#list(number, grade);
  }

  #list(number: string, grade: Grade): void {
    if (!this.explains) return;
    const citations = this.#written.citations;
    for (let at = 0; at < citations.length; at += 1) {
      const before = citations[at] as Citation;
      if (before.number !== number) continue;
      if (weaker(before.grade, grade) !== before.grade) citations[at] = { number, grade };
      return;
    }
    citations.push({ number, grade });
  }

  missing(id: string, on: Day): void {
    if (!this.#isBeside) add(this.#written.headline.figures, id);
    const at = this.#written.figures.findIndex((figure) => figure.id === id);
    const before = this.#written.figures[at];
    if (!before) this.#written.figures.push({ id, on });
    else if (on < before.on) this.#written.figures[at] = { id, on };
  }

  step<Code extends StepCode>(
    code: Code,
    operands: ForEach<StepOperands, Code> & Operands,
    result: string,
    figures: readonly (Figure | null)[],
  ): void {
    if (!this.explains) return;
    this.#written.steps.push({ code, operands, result, documents: documentsOf(figures) });
  }

  /** As `step`, for one that was made before. */
  given({ code, operands, result }: StepGiven, figures: readonly (Figure | null)[]): void {
    if (!this.explains) return;
    this.#written.steps.push({ code, operands, result, documents: documentsOf(figures) });
  }

  /** Notices with the same code and operands are said once. */
  notice<Code extends NoticeCode>(code: Code, ...[operands = {}, figures = []]: NoticeGiven<Code>): void {
    if (this.explains) this.#say({ code, operands, documents: documentsOf(figures) });
  }

  #say(notice: Notice): void {
    for (const said of this.#written.notices) if (sayTheSame(said, notice)) return;
    this.#written.notices.push(notice);
  }

  ask(...questions: readonly string[]): void {
    for (const question of questions) {
      add(this.#written.questions, question);
      if (!this.#isBeside) add(this.#written.headline.questions, question);
    }
  }

  /** The law says no to the whole; a notice says why. */
  refuse(): void {
    this.#written.headline.refused = true;
  }

  /** The headline waits for what neither an answer nor a figure of the law tells. */
  leaveOpen(): void {
    this.#written.headline.open = true;
  }

  /** Takes over what was recorded on another trail under the same law. */
  include({ grade, steps, notices, figures, questions, citations, headline }: Account): void {
    const written = this.#written;
    if (headline.refused) this.refuse();
    if (headline.open) this.leaveOpen();
    if (grade) written.grade = written.grade ? weaker(written.grade, grade) : grade;
    for (const { id, on } of figures) (headline.figures.includes(id) ? this : this.beside).missing(id, on);
    if (this.explains) {
      for (const cited of citations) this.#list(cited.number, cited.grade);
      for (const notice of notices) this.#say(notice);
      written.steps.push(...steps);
    }
    for (const question of questions) (headline.questions.includes(question) ? this : this.beside).ask(question);
  }

  /** Whether a rule called before has asked this. */
  asks(question: string): boolean {
    return this.#written.questions.includes(question);
  }

  account(): Account {
    return { ...this.#written };
  }
}

function add(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id);
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
