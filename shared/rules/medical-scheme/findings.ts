import type { Figure } from '../../law/law.ts';
import type { ForEach, StepCode, StepOperands } from '../../messages/sentences.ts';
import type { Decimal } from '../../money.ts';
import type { Day } from '../../month.ts';
import type { Estimate } from '../estimate.ts';
import type { Operands, Trail } from '../trail.ts';
import type { MedicalScheme, MedicalSchemeFacts, OpenPart, Reason, SchemeAnswer } from './types.ts';

type Parts = Pick<SchemeAnswer, 'yearlyCost' | 'waitingMonths' | 'coveredFrom' | 'credited'>;
type Beside = Partial<Pick<SchemeAnswer, 'maternity' | 'account'>>;

const UNKNOWN: Parts = { yearlyCost: null, waitingMonths: null, coveredFrom: null, credited: null };
const NOTHING_BESIDE = { maternity: null, account: null };

/** Something two schemes are compared by: known, waiting for an answer, or not published. */
export type Ground<T> = T | 'open' | 'not-published';

/** What a scheme offers, and what of it the recommendation compares. */
export interface Finding {
  answer: SchemeAnswer;
  /** Whether the person may join; `null` while open. */
  open: boolean | null;
  cost: Ground<Decimal>;
  /** What the cost comes to on the last figures seen, where those of the year are not published. */
  estimate?: Estimate<Decimal> | null;
  /** Whether repair, not decided on yet, may add to the cost. */
  mayCostMore?: boolean;
  cover: Ground<Day>;
}

/** Gathers, for one scheme, the steps that explain it and whether a question about it is open. */
export class Findings {
  readonly scheme: MedicalScheme;
  /** For whether one may join, which is the headline. */
  readonly headline: Trail;
  readonly trail: Trail;
  readonly #reasons: Reason[] = [];
  readonly #open: OpenPart[] = [];
  readonly #asked: string[] = [];
  #waitsForAnswers = false;

  constructor(scheme: MedicalScheme, trail: Trail) {
    this.scheme = scheme;
    this.headline = trail;
    this.trail = trail.beside;
  }

  /** A step of the answer and a reason of this scheme. */
  because<Code extends StepCode>(
    code: Code,
    operands: ForEach<StepOperands, Code> & Operands,
    result: string,
    figures: readonly (Figure | null)[],
  ): void {
    if (!this.trail.explains) return;
    this.trail.step(code, operands, result, figures);
    this.#reasons.push({ code, operands, result });
  }

  ask(...questions: readonly string[]): void {
    if (questions.length === 0) return;
    this.waitsFor(...questions);
    this.trail.ask(...questions);
  }

  /** Asks for what decides whether the person may join. */
  askWhoMayJoin(question: string): void {
    this.waitsFor(question);
    this.headline.ask(question);
  }

  /** Marks the scheme as waiting for answers that another rule has asked for. */
  waitsFor(...questions: readonly string[]): void {
    this.#waitsForAnswers = true;
    for (const question of questions) if (!this.#asked.includes(question)) this.#asked.push(question);
  }

  /**
   * Open questions come before unpublished figures: the person can mend the first.
   *
   * @param open whether the person may join; `null` while open or not published
   */
  answer(open: boolean | null, parts: Parts, beside: Beside = {}): SchemeAnswer {
    const gap = open === null || Object.values(parts).includes(null);
    const outcome = this.#waitsForAnswers ? 'needs-answers' : gap ? 'not-published' : 'assessed';
    return { scheme: this.scheme, outcome, ...parts, ...NOTHING_BESIDE, ...beside, reasons: this.#reasons };
  }

  notEligible(): SchemeAnswer {
    return { scheme: this.scheme, outcome: 'not-eligible', ...UNKNOWN, ...NOTHING_BESIDE, reasons: this.#reasons };
  }

  /** Says what is known of a part that is `null`, and what decides it. */
  leavesOpen(part: OpenPart['part'], known: Partial<Omit<OpenPart, 'scheme' | 'part'>>): void {
    const nothing = { least: null, most: null, estimate: null, questions: [], figures: [] };
    this.#open.push({ scheme: this.scheme, part, ...nothing, ...known });
  }

  /** As `leavesOpen`, of every part, while nothing is known of when the person joins. */
  leavesAllOpen({ year, enrolOn }: MedicalSchemeFacts): void {
    const questions = untold({ year, enrolOn });
    for (const part of ['yearlyCost', 'waitingMonths', 'coveredFrom'] as const) this.leavesOpen(part, { questions });
  }

  /** What is asked for this scheme. */
  get asked(): readonly string[] {
    return this.#asked;
  }

  get openParts(): readonly OpenPart[] {
    return this.#open;
  }
}

/** Without both of them nothing can be said of when a person joins. */
export const untold = (facts: Pick<MedicalSchemeFacts, 'year' | 'enrolOn'>): string[] =>
  (['year', 'enrolOn'] as const).filter((fact) => facts[fact] === undefined);
