import { type PageText, useText } from '../../ui/language.ts';
import { known, type Parts } from './amounts.ts';

/** An amount made of parts: in full, or what is known of it apart from what it lacks. */
export function Cost({ of }: { of: readonly Parts[] }) {
  const { amount, lacks } = said(of, useText());
  return (
    <span class="cost">
      <span class="amount">{amount}</span>
      {lacks && <small>{lacks}</small>}
    </span>
  );
}

/** A single amount, or that it is not published. */
export function Amount({ of }: { of: string | null }) {
  return <span class="amount">{amountText(of, useText())}</span>;
}

function amountText(amount: string | null, text: PageText): string {
  return amount === null ? text.notSeen : text.yuan({ amount });
}

function said(amounts: readonly Parts[], text: PageText): { amount: string; lacks: string | null } {
  const { amount, unknown } = known(amounts);
  const lacking = amount !== null && unknown.length > 0;
  return {
    amount: amountText(amount, text),
    lacks: lacking ? text.plusUnknown({ parts: unknown.map((part) => text.part[part]).join(text.between) }) : null,
  };
}
