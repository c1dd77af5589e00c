import type { Question } from '../../shared/facts/index.ts';

/** What every control is given. */
export interface ControlProps {
  question: Question;
  /** The answer so far; `undefined` for none, `null` for "there is none". */
  value: unknown;
  /** Id of the heading or label that names it. */
  labelledBy: string;
  /** Something was entered: kept, not yet taken. */
  change: (value: unknown) => void;
  /** As `change`, and that is the whole answer: one tap is enough. */
  choose: (value: unknown) => void;
}

export const CONTROL_PROPS = ['question', 'value', 'labelledBy', 'change', 'choose'] as const;

/** What was typed as the API writes it: full-width digits of a Chinese keyboard, grouping and 元 or 年 are understood. */
export function typedNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s,，元¥年月岁]/g, '')
    .replace(/[。．]/g, '.');
}

/** A whole number, `undefined` for nothing typed, or what was typed where it is none. */
export function typedCount(typed: string): number | string | undefined {
  const number = typedNumber(typed);
  if (number === '') return undefined;
  return /^\d{1,6}$/.test(number) ? Number(number) : number;
}
