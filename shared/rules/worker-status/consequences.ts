import type { OfficeKind } from '../../law/regions.ts';
import type { Row } from '../../law/schema.ts';
import { yuan } from '../../money.ts';
import { alike } from '../alike.ts';
import type { Trail } from '../trail.ts';
import { injuryCover } from './injury-cover.ts';
import { DUTIES, type Duty, type Right, type Status } from './types.ts';

const REGISTER = 'register-and-pay';
const MINIMUM_PAY = 'minimum-pay';
const INJURY_COVER = 'occupational-injury-by-order';
const OCCUPATIONAL_INJURY = 'occupational-injury';

/** Who has to do what under a status. */
export function dutiesOf(status: Status, trail: Trail): Duty[] {
  const { asOf } = trail.law;
  const figure = trail.figure('labour-relation.duties', asOf);
  const named = figure?.rows.filter((row) => row.status === status) ?? [];
  const cover = named.some((row) => row.duty === INJURY_COVER) ? injuryCover(trail) : null;
  const rows = named.filter((row) => row.duty !== INJURY_COVER || cover);
  if (rows.some((row) => row.duty === MINIMUM_PAY)) sayMinimumWage(trail);
  return rows.map((row) => {
    const code = DUTIES.find((each) => each === row.duty);
    if (!code) throw new Error(`no sentence says the duty ${row.duty}`);
    const deadline = code === REGISTER ? trail.figure('labour-relation.registration-days', asOf) : null;
    const withinDays = deadline?.value?.toNumber() ?? null;
    const operands = withinDays === null ? {} : { days: String(withinDays) };
    trail.step(`worker-status.duty.${code}`, operands, String(row.by), [
      figure,
      code === INJURY_COVER ? cover : deadline,
    ]);
    return { code, by: String(row.by), withinDays };
  });
}

/** Said beside the duty, which does not rest on the amounts: their grade is not its grade. */
function sayMinimumWage(trail: Trail): void {
  const { asOf, find } = trail.law;
  const monthly = find('minimum-wage.monthly', asOf);
  const hourly = find('minimum-wage.hourly', asOf);
  if (!monthly?.value || !hourly?.value) return;
  const { document, from, grade } = monthly;
  const operands = { from, monthly: yuan(monthly.value), hourly: yuan(hourly.value), document };
  trail.notice(grade === 'official' ? 'minimum-wage' : 'minimum-wage-not-official', operands);
}

/** Which other calculations a status opens and closes. */
export function effectsOf(status: Status, trail: Trail): { opens: readonly string[]; closes: readonly string[] } {
  const figure = trail.figure('labour-relation.effects', trail.law.asOf);
  const row = figure?.rows.find((each) => each.status === status);
  const opens = listOf(row, 'opens');
  const cover = opens.includes(OCCUPATIONAL_INJURY) ? injuryCover(trail) : null;
  const effects = {
    opens: opens.filter((calculation) => calculation !== OCCUPATIONAL_INJURY || cover),
    closes: listOf(row, 'closes'),
  };
  for (const calculation of effects.opens)
    trail.step('worker-status.opens', { calculation }, 'opens', [
      figure,
      calculation === OCCUPATIONAL_INJURY ? cover : null,
    ]);
  for (const calculation of effects.closes) trail.step('worker-status.closes', { calculation }, 'closes', [figure]);
  return effects;
}

/**
 * The rights that stand in a line each (高人社发〔2022〕5号, items 3, 5 to 7, 9, 10, 12 and 16 to 18). They are the same under
 * every status, which does not rest on them; none where no notice of the region promises any.
 */
export function rightsOf({ law }: Trail): readonly Right[] {
  const figure = law.find('labour-relation.rights', law.asOf);
  return figure ? rightsIn(law, figure) : [];
}

const rightsIn = alike((_, { rows, document }) =>
  rows.map(({ right, office }): Right => ({ id: String(right), office: office as OfficeKind, document })),
);

function listOf(row: Row | undefined, name: string): readonly string[] {
  const list = row?.[name];
  return Array.isArray(list) ? list : [];
}
