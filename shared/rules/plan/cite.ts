import type { Figure } from '../../law/law.ts';
import { firstDay } from '../../month.ts';
import { lastSeen } from '../last-seen.ts';
import type { Trail } from '../trail.ts';
import { pensionFigures } from './pension.ts';
import type { Rests } from './prices.ts';
import type { Plan } from './types.ts';
import type { Options } from './weigh.ts';

const MINIMUM = 'pension.minimum-months';
const EARLIER = ['retirement.flexible.months-earlier', 'retirement.flexible.notice-months'];
const OPEN_TO = 'medical.schemes.open-to';
const RESIDENT_COVER = [
  'medical.resident.waiting.fixed',
  'medical.resident.waiting.per-further-year',
  'medical.resident.waiting.years-within-fixed',
];
const EMPLOYEE_COVER = ['medical.employee.moving', 'medical.retirement.required-years'];

/** Lists the documents that the plans rest on, with their grades: those of the schemes that are in one of them. */
export function citeFigures(
  { terms, contest: { prices }, person }: Options,
  plans: readonly Plan[],
  trail: Trail,
): void {
  const { law } = trail;
  const figures: (Figure | null | undefined)[] = [];
  const find = (id: string, on = law.asOf): Figure | null => law.find(id, on);
  const rest = (rests: Rests) => {
    for (const [id, on] of rests) {
      figures.push(lastSeen(id, on, law));
      // The last one seen stands in: the sums are estimates, and the outcome stays.
      if (!law.find(id, on)) trail.beside.missing(id, on);
    }
  };
  for (const { choices, coveredFrom } of plans) {
    const { pensionScheme, medicalScheme, retireIn } = choices;
    if (pensionScheme === 'employee' && retireIn) {
      const { month } = person.statutory;
      const early = retireIn < month;
      rest(prices.rests.employee);
      figures.push(...pensionFigures(retireIn, law), find(MINIMUM, firstDay(early ? retireIn : month)));
      if (early) figures.push(...EARLIER.map((id) => find(id)));
    }
    if (pensionScheme === 'resident') figures.push(...(terms?.figures ?? []));
    if (medicalScheme === 'employee') {
      rest(prices.rests.medical);
      figures.push(...EMPLOYEE_COVER.map((id) => find(id)));
    } else {
      rest(prices.rests.premium);
      figures.push(find(OPEN_TO));
    }
    if (medicalScheme === 'resident' && coveredFrom.earliest > law.asOf)
      figures.push(...RESIDENT_COVER.map((id) => find(id)));
  }
  for (const figure of new Set(figures)) if (figure) trail.citeDocument(figure.document, figure.grade);
}
