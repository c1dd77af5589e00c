import type { Clocks } from '../facts/index.ts';
import { type Grade, worded } from '../law/documents.ts';
import type { Figure, Law, Release } from '../law/law.ts';
import type { Region } from '../law/regions.ts';
import type { Row, Unit } from '../law/schema.ts';
import { joined, type Language } from '../messages/catalogue.ts';
import type { Day } from '../month.ts';
import { Trail } from '../rules/trail.ts';
import { type Envelope, envelope, lawFor, outcomeOf } from './envelope.ts';
import { wordsOf } from './words.ts';

/** The day the figures apply to; `asOf` when left out. */
type Query = Clocks & { on?: Day | undefined };

/** A figure in force: `value` is a decimal string, rows of a table, or `null` where the law says there is none. */
export interface ShownParameter {
  id: string;
  title: string;
  unit: Unit;
  region: Region;
  value: string | readonly Row[] | null;
  from: Day;
  to: Day | null;
  publishedOn: Day | null;
  document: string;
  grade: Grade;
  provisional: boolean;
}

export interface ParametersAnswer extends Envelope {
  on: Day;
  parameters: readonly ShownParameter[];
}

export interface ParameterAnswer extends Envelope {
  on: Day;
  parameter: ShownParameter | null;
}

/** Figures are shown, not calculated with: there are no steps to explain. */
const NO_STEPS = joined();

/**
 * The answer of `GET /v1/parameters`: every figure in force in the region on the day, as known on `asOf`. Those that
 * no notice publishes for that day are named in `figures`.
 *
 * @param today the day in Asia/Shanghai, used where the query has no `asOf`
 */
export function parametersInForce(release: Release, query: Query, today: Day, language: Language): ParametersAnswer {
  const law = lawFor(release, query, today);
  const on = query.on ?? law.asOf;
  const trail = new Trail(law);
  const parameters = law.ids().flatMap((id) => shown(law, trail.figure(id, on), language) ?? []);
  const words = wordsOf(law, NO_STEPS, [], language);
  return { ...envelope(law, trail.account(), 'assessed', words), on, parameters };
}

/** The answer of `GET /v1/parameters/{id}`; `null` for an id that no parameter file has. */
export function parameterInForce(
  release: Release,
  id: string,
  query: Query,
  today: Day,
  language: Language,
): ParameterAnswer | null {
  if (!Object.values(release.parameters).some((parameters) => parameters.some((each) => each.id === id))) return null;
  const law = lawFor(release, query, today);
  const on = query.on ?? law.asOf;
  const trail = new Trail(law);
  const parameter = shown(law, trail.figure(id, on), language);
  const account = trail.account();
  const words = wordsOf(law, NO_STEPS, [], language);
  return { ...envelope(law, account, outcomeOf(account), words), on, parameter };
}

function shown(law: Law, figure: Figure | null, language: Language): ShownParameter | null {
  if (!figure) return null;
  const { id, unit, region, from, to, publishedOn, document, grade, provisionalOn, value, rows } = figure;
  return {
    id,
    title: worded(law.describe(id).title, language),
    unit,
    region,
    value: value?.toFixed() ?? (rows.length > 0 ? [...rows] : null),
    from,
    to,
    publishedOn,
    document,
    grade,
    provisional: provisionalOn !== null,
  };
}
