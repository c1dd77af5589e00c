import { text } from '../language.ts';
import { known, type Parts } from './known.ts';

/** An amount made of parts, in words: in full, or what is known of it and what it lacks. */
export function costText(...amounts: readonly Parts[]): string {
  const { amount, lacks } = said(amounts);
  return lacks ? `${amount} ${lacks}` : amount;
}

/** The same to look at, the number apart from what it lacks. */
export function Cost({ of }: { of: readonly Parts[] }) {
  const { amount, lacks } = said(of);
  return (
    <span class="cost">
      <span class="amount">{amount}</span>
      {lacks && <small>{lacks}</small>}
    </span>
  );
}

/** A single amount, or that it is not published. */
export function Amount({ of }: { of: string | null }) {
  return <span class="amount">{amountText(of)}</span>;
}

function amountText(amount: string | null): string {
  const t = text.value;
  return amount === null ? t.notPublished : t.yuan(amount);
}

function said(amounts: readonly Parts[]): { amount: string; lacks: string | null } {
  const { amount, unknown } = known(amounts);
  const t = text.value;
  const lacking = amount !== null && unknown.length > 0;
  return {
    amount: amountText(amount),
    lacks: lacking ? t.plusUnknown(t.parts(unknown.map((part) => t.part[part]))) : null,
  };
}
