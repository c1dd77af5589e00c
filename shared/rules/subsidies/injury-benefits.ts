import { weaker } from '../../law/documents.ts';
import type { Figure } from '../../law/law.ts';
import { reachable } from '../../law/regions.ts';
import { Decimal, yuan } from '../../money.ts';
import type { Applicant } from './condition.ts';
import type { Benefit } from './types.ts';

/** Treatment, disability and death, then what was not seen of them. */
const TABLES = [
  'occupational-injury.benefits-in-kind',
  'occupational-injury.benefits',
  'occupational-injury.benefits-open',
];
/** Urban disposable income per head in the whole country, of the year before: what the death grant is counted in. */
const INCOME = 'income.urban-disposable';

/**
 * What occupational-injury cover pays after an accident on the day asked about (人社厅函〔2025〕79号 arts. 38 and 39): months
 * and percent of bases whose yuan were not seen, and the death grant in yuan for a year whose income is known. Told
 * beside the decision, which does not rest on it.
 */
export const injuryBenefits = (it: Applicant): Benefit[] =>
  TABLES.flatMap((id) => {
    const table = it.law.find(id, it.on);
    return table ? benefitsOf(table, it) : [];
  });

function benefitsOf({ id, rows, document, grade }: Figure, { law, on }: Applicant): Benefit[] {
  const phone = reachable(law.line, law.describe(id).askedOf)?.phone;
  return rows.map(({ benefit, times, ...row }) => {
    const quantities = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
    const told = { code: String(benefit), ...quantities, document };
    const operands = { ...quantities, ...(times && { times: String(times) }), ...(phone && { phone }) };
    const income = times ? law.find(INCOME, on) : null;
    if (!income?.value) return { ...told, operands, grade };
    const amount = income.value.times(new Decimal(String(times)));
    return { ...told, amount, operands: { ...operands, amount: yuan(amount) }, grade: weaker(grade, income.grade) };
  });
}
