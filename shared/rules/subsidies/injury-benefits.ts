import { weaker } from '../../law/documents.ts';
import type { Figure, Law } from '../../law/law.ts';
import { reachable } from '../../law/regions.ts';
import { Decimal, yuan } from '../../money.ts';
import { alike } from '../alike.ts';
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
export function injuryBenefits({ law, on }: Applicant): readonly Benefit[] {
  const [first, ...others] = TABLES.flatMap((id) => law.find(id, on) ?? []);
  return first ? benefitsOf(law, first, law.find(INCOME, on), ...others) : [];
}

const benefitsOf = alike((law, first, income, ...others) =>
  [first, ...others].flatMap((table) => (table ? benefitsIn(table, income ?? null, law) : [])),
);

function benefitsIn({ id, rows, document, grade }: Figure, income: Figure | null, law: Law): Benefit[] {
  const phone = reachable(law.line, law.describe(id).askedOf)?.phone;
  return rows.map(({ benefit, times, ...row }) => {
    const quantities = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
    const told = { code: String(benefit), ...quantities, document };
    const operands = { ...quantities, ...(times && { times: String(times) }), ...(phone && { phone }) };
    if (!times || !income?.value) return { ...told, operands, grade };
    const amount = income.value.times(new Decimal(String(times)));
    return { ...told, amount, operands: { ...operands, amount: yuan(amount) }, grade: weaker(grade, income.grade) };
  });
}
