import type { ChangedFigure } from '../../shared/api/notices.ts';
import type { Release } from '../../shared/law/law.ts';
import type { ParameterValue } from '../../shared/law/schema.ts';
import { addDays, type Day } from '../../shared/month.ts';

type Value = Pick<ParameterValue, 'from' | 'to' | 'value'>;
/** The values of each figure, by `<region>/<id>`. */
export type Figures = Readonly<Record<string, readonly Value[]>>;

/** What of a release is compared with the next. */
export const figuresOf = ({ parameters }: Pick<Release, 'parameters'>): Figures =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([region, all]) =>
      all.map(({ id, values }) => [
        `${region}/${id}`,
        values.map(({ from, to, value }) => ({ from, ...(to && { to }), value })),
      ]),
    ),
  );

/** Figures with another value, each with the first day on which it differs. */
export function changedFigures(before: Figures, after: Figures): ChangedFigure[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].sort().flatMap((name) => {
    const [old = [], now = []] = [before[name], after[name]];
    // A value holds from one of these days to the next.
    const days = [...old, ...now].flatMap(({ from, to }) => (to ? [from, addDays(to, 1)] : [from])).sort();
    const from = days.find((day) => valueOn(old, day) !== valueOn(now, day));
    const [region = '', id = ''] = name.split('/');
    return from ? [{ id, region, from }] : [];
  });
}

function valueOn(values: readonly Value[], day: Day): string | undefined {
  const last = values.findLast(({ from }) => from <= day);
  return last && !(last.to && last.to < day) ? JSON.stringify(last.value) : undefined;
}
