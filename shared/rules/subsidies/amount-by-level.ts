import { Decimal, yuan } from '../../money.ts';
import { rowOfLevel } from './certificate.ts';
import type { Applicant } from './condition.ts';
import type { Payment } from './programme.ts';
import type { ProgrammeId } from './types.ts';

/**
 * What a table pays for the level of the certificate, yuan. A row has `amount` where the notice gives a sum, `upTo`
 * where it gives only the most it can be.
 */
export function amountByLevel(it: Applicant, programme: ProgrammeId): Payment {
  const id = `${programme}.amount-by-level`;
  const table = it.law.find(id, it.on);
  const payment: Payment = {
    amount: null,
    amountIs: 'not-published',
    upTo: null,
    figures: [table],
    questions: [],
    missing: [],
  };
  if (!table) return { ...payment, missing: [{ id, on: it.on }] };
  const { certificate } = it.facts;
  const level = certificate?.level;
  if (certificate === undefined) return { ...payment, amountIs: 'open', questions: ['certificate'] };
  if (certificate !== null && level === undefined)
    return { ...payment, amountIs: 'open', questions: ['certificate.level'] };
  const row = level === undefined ? undefined : rowOfLevel(table, level);
  if (!row) return { ...payment, missing: [{ id, on: it.on }] };
  const amount = new Decimal(String(row.amount ?? row.upTo));
  const amountIs = row.amount === undefined ? 'upper-limit' : 'exact';
  const code = `subsidies.amount.${amountIs}` as const;
  const steps = () => [{ code, operands: { programme, level: String(level) }, result: yuan(amount) }];
  return { ...payment, amount, amountIs, upTo: amount, steps };
}
