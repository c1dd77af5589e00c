import type { Grade } from '../law/documents.ts';
import type { Day } from '../month.ts';

/**
 * Between what an amount, month or decision of the answer lies that is `null` or open: over all lawful completions of
 * the questions and figures that decide it. `least` and `most` are inclusive, `null` where there is no bound; decisions
 * have `possible`. `estimate` puts the last figure seen in place of one not seen this year.
 */
export interface Range {
  pointer: string;
  least: string | number | null;
  most: string | number | null;
  possible?: readonly string[];
  estimate: null | { value: string | number; from: Day; document: string; grade: Grade };
  decidedBy: { questions: readonly string[]; figures: readonly string[] };
  cases?: readonly { question: string; answer: string | boolean; value: string | number | null }[];
}

/** The question whose answer narrows most, or turns the most decisions: its sentence, and pointers of what it narrows. */
export interface NextQuestion {
  id: string;
  text: string;
  narrows: readonly string[];
}
