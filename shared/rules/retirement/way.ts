import type { BaseChoice } from '../../facts/declare.ts';
import { type Grade, weaker } from '../../law/documents.ts';
import type { Figure } from '../../law/law.ts';
import type { Decimal } from '../../money.ts';
import type { Month } from '../../month.ts';
import type { Amount } from '../pension/index.ts';
import type { Operands, Trail } from '../trail.ts';
import type { Credits } from './credits.ts';

export const WAYS = ['pay-on', 'one-off', 'resident-pension', 'end-relation'] as const;

/** A lawful way of somebody short of the minimum months at retirement. Amounts are yuan on figures in force or last seen. */
export interface Way {
  id: (typeof WAYS)[number];
  /** The earliest month that a monthly pension may be drawn from; `null` where there is none. */
  from: Month | null;
  /** Months still to be paid for it, from retirement on. */
  months: number | null;
  /** What these months cost; `null` where it is not known, or known within bounds alone. */
  cost: Amount;
  least?: Decimal;
  most?: Decimal;
  /** What the way itself depends on and was not told. */
  decidedBy?: { questions: readonly string[]; figures: readonly string[] };
  /** A month's pension that it comes to, where the figures seen carry it. */
  pension?: { least: Decimal; most: Decimal };
  /** Its sentence, and what that says. */
  saying: string;
  operands: Operands;
  documents: readonly string[];
  grade: Grade;
}

/** Who is short: what they have, and the month of retirement that it does not suffice for. */
export interface Short {
  birthMonth: Month;
  statutory: Month;
  /** The first month that the law leaves for early retirement. */
  first: Month;
  retiring: Month;
  credits: Credits;
  /** First month insured in the employee scheme, if told. */
  firstMonth: Month | undefined;
  /** Balance of the account at retirement, if known. */
  account: Amount;
  base: BaseChoice | undefined;
}

/** What a way rests on: its documents are listed with the answer, whose own grade stays as it is. */
export function restingOn(figures: readonly (Figure | null)[], trail: Trail): Pick<Way, 'documents' | 'grade'> {
  let grade: Grade = 'official';
  const documents: string[] = [];
  for (const figure of figures) {
    if (!figure) continue;
    trail.mention(figure);
    grade = weaker(grade, figure.grade);
    if (!documents.includes(figure.document)) documents.push(figure.document);
  }
  return { documents, grade };
}
