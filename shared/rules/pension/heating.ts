import type { Day } from '../../month.ts';
import type { Trail } from '../trail.ts';

/** Says that pensioners get a heating subsidy beside the pension (鲁人社办发〔2013〕106号). */
export function mentionHeatingSubsidy(on: Day, trail: Trail): void {
  const figure = trail.law.find('pension.heating-subsidy', on);
  const row = figure?.rows[0];
  if (!figure || !row) return;
  trail.cite(figure);
  trail.notice('heating-subsidy', { amount: String(row.amount), month: String(row.month) }, [figure]);
}
