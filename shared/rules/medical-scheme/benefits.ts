import type { Figure } from '../../law/law.ts';
import { type Decimal, percentOf, toFen } from '../../money.ts';
import { type Day, firstDay, monthOf } from '../../month.ts';
import type { Findings } from './findings.ts';
import type { Maternity, MedicalSchemeFacts, PersonalAccount, Source } from './types.ts';

const sourceOf = ({ document, grade }: Figure): Source => ({ document, grade });

/**
 * What the scheme pays at a birth in the year of cover, `null` where nothing was seen of it. Said beside the answer: the
 * schemes are not weighed by it, and it carries a grade of its own.
 */
export function maternityOf({ year }: MedicalSchemeFacts, { scheme, trail }: Findings): Maternity {
  const on = year === undefined ? trail.law.asOf : firstDay(monthOf(year, 1));
  const figure = trail.law.find(`medical.${scheme}.maternity`, on);
  const [row] = figure?.rows ?? [];
  if (!figure || !row) return { costs: null, allowance: null, source: null };
  return { costs: row.costs === 'paid', allowance: row.allowance === 'paid', source: sourceOf(figure) };
}

/**
 * What the option with a personal account puts into it, and whom it may serve (国办发〔2024〕38号). `null` where it is
 * not offered, and to who has chosen to do without.
 *
 * @param chosen the base of the person's choice
 */
export function accountOf(
  { medicalOption }: MedicalSchemeFacts,
  on: Day,
  chosen: Decimal | null,
  findings: Findings,
): PersonalAccount | null {
  if (medicalOption === 'pooled-only') return null;
  const { find } = findings.trail.law;
  const rate = find('medical.flexible.account-rate', on);
  const relatives = find('medical.account.relatives', on);
  if (!rate?.value || !relatives) return null;
  const binding = find('medical.account.binding', on);
  const fixed = find('medical.flexible.fixed-base', on);
  const base = fixed && (fixed.value ?? chosen);
  return {
    monthly: base && toFen(percentOf(rate.value, base)),
    relatives: relatives.rows.map(({ relative }) => String(relative)),
    binding: (binding?.rows ?? []).map(({ zh, en }) => ({ zh: String(zh), en: String(en) })),
    source: sourceOf(relatives),
  };
}
