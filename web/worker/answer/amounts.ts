import { Decimal, yuan } from '../../../shared/money.ts';

const PARTS = ['pension', 'medical', 'fees'] as const;
type Part = (typeof PARTS)[number];

/** An amount made of parts, `null` where no notice publishes one. */
export type Parts = Readonly<Partial<Record<Part, string | null>>>;

/** What is known of an amount, and the parts that it lacks: unknown is not zero, and known is not lost. */
export interface Known {
  /** `null` when no part is known. */
  amount: string | null;
  unknown: readonly Part[];
}

/** The known parts of one or several amounts added up, in yuan, with the names of the unknown ones. */
export function known(amounts: readonly Parts[]): Known {
  const added = amounts.flatMap((parts) => PARTS.map((part) => parts[part]));
  const figures = added.filter((amount) => amount !== null && amount !== undefined);
  return {
    amount: figures.length > 0 ? yuan(Decimal.sum(...figures)) : null,
    unknown: PARTS.filter((part) => amounts.some((parts) => parts[part] === null)),
  };
}
