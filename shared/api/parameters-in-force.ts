import type * as z from 'zod/mini';
import { envelope, lawFor, outcomeOf } from '../answer/envelope.ts';
import { worded } from '../law/documents.ts';
import type { Figure, Law, Release } from '../law/law.ts';
import { joined, type Language } from '../messages/catalogue.ts';
import type { Day } from '../month.ts';
import { Trail } from '../rules/trail.ts';
import type { figure, parameterAnswer, parametersAnswer, parametersQuery } from './parameters.ts';

type Query = z.infer<typeof parametersQuery>;
type ShownFigure = z.infer<typeof figure>;
type ParametersAnswer = z.infer<typeof parametersAnswer>;
type ParameterAnswer = z.infer<typeof parameterAnswer>;

/** Figures are shown, not calculated with: there are no steps to explain. */
const NO_STEPS = { text: joined(), questions: [] };

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
  const members = envelope(law, trail.account(), 'assessed', NO_STEPS, language);
  return { ...members, on, parameters } as ParametersAnswer;
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
  return { ...envelope(law, account, outcomeOf(account), NO_STEPS, language), on, parameter } as ParameterAnswer;
}

function shown(law: Law, figure: Figure | null, language: Language): ShownFigure | null {
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
