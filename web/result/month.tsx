import type { ContributionsAnswer } from '../../shared/api/contributions.ts';
import type { Scheme } from '../../shared/rules/contributions/index.ts';
import { text } from '../language.ts';
import { Amount } from './cost.tsx';

/** What a month's money goes to, scheme by scheme, and the yearly fees beside it. */
export function Month({ answer, schemes }: { answer: ContributionsAnswer; schemes: readonly Scheme[] }) {
  const t = text.value;
  const { pension, pensionToAccount, medical, medicalToAccount } = answer.monthly;
  const rows: { name: string; amount: string | null; toAccount: string | null }[] = [];
  if (schemes.includes('pension')) rows.push({ name: t.scheme.pension, amount: pension, toAccount: pensionToAccount });
  if (schemes.includes('medical')) rows.push({ name: t.scheme.medical, amount: medical, toAccount: medicalToAccount });
  return (
    <section>
      <h2>{t.month}</h2>
      <dl class="rows">
        {rows.map(({ name, amount, toAccount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Amount of={amount} />
              {isSome(toAccount) && (
                <small>
                  {t.toAccount} <Amount of={toAccount} />
                </small>
              )}
            </dd>
          </div>
        ))}
        {schemes.includes('medical') && (
          <div>
            <dt>{t.yearlyFees}</dt>
            <dd>
              <Amount of={answer.yearlyFees} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** An unknown share goes without saying beside an unknown amount; a share of nothing is none. */
function isSome(amount: string | null): boolean {
  return amount !== null && Number(amount) !== 0;
}
