import { Decimal } from '../money.ts';
import { type Day, yearOf } from '../month.ts';
import type { Grade, PolicyDocument } from './documents.ts';
import { lineage } from './regions.ts';
import type { Parameter, ParameterValue, Row, Unit } from './schema.ts';

/** All parameter files as `infra/scripts/collect-parameters.ts` gathers them. */
export interface Release {
  /** Digest of all parameter files and documents. */
  policyVersion: string;
  /** Version of this package. */
  rulesVersion: string;
  documents: readonly PolicyDocument[];
  /** Region code to the parameters its folder holds. */
  parameters: Readonly<Record<string, readonly Parameter[]>>;
}

/** A figure of the law in force on a day, as known on another. */
export interface Figure {
  id: string;
  /** The day it was looked up for. */
  on: Day;
  region: string;
  unit: Unit;
  from: Day;
  to: Day | null;
  document: string;
  publishedOn: Day | null;
  grade: Grade;
  /** The figure of the year before, carried on until the new one is published. */
  provisional: boolean;
  /** `null` when the law says that there is none: abolished or not offered. */
  value: Decimal | null;
  /** The rows, when the law gives a table. */
  rows: readonly Row[];
}

/** The law of one region as known on one day. Both clocks of the design: `asOf` here, `on` in each question. */
export interface Law {
  readonly region: string;
  readonly asOf: Day;
  readonly release: Release;
  /** The figure in force on that day, or `null` when nothing published covers it. Unknown ids throw. */
  find(id: string, on: Day): Figure | null;
  /** The parameter's own title, unit and office, from the nearest region that has it. Unknown ids throw. */
  describe(id: string): Parameter;
  /** All ids that this region has or inherits, in alphabetical order. */
  ids(): readonly string[];
}

interface Source {
  region: string;
  parameter: Parameter;
  /** Values known on `asOf`, oldest first. */
  known: readonly ParameterValue[];
}

const knownFrom = (value: ParameterValue): Day => value.publishedOn ?? value.from;

/** The last value that has begun on `on`; a later value ends an earlier one even where that has no `to`. */
function begun(source: Source, on: Day): ParameterValue | undefined {
  return source.known.findLast((value) => value.from <= on);
}

const covers = (value: ParameterValue, on: Day): boolean => value.to === undefined || on <= value.to;

function toFigure(source: Source, value: ParameterValue, on: Day, provisional: boolean): Figure {
  const table = Array.isArray(value.value);
  return {
    id: source.parameter.id,
    on,
    region: source.region,
    unit: source.parameter.unit,
    from: value.from,
    to: value.to ?? null,
    document: value.document,
    publishedOn: value.publishedOn ?? null,
    grade: value.grade,
    provisional,
    value: typeof value.value === 'string' ? new Decimal(value.value) : null,
    rows: table ? (value.value as Row[]) : [],
  };
}

function search(sources: readonly Source[], on: Day): Figure | null {
  for (const source of sources) {
    const value = begun(source, on);
    if (value && covers(value, on)) return toFigure(source, value, on, false);
  }
  for (const source of sources) {
    if (source.parameter.untilPublished !== 'previous-value') continue;
    const value = begun(source, on);
    if (value?.to && yearOf(on) === yearOf(value.to) + 1) return toFigure(source, value, on, true);
  }
  return null;
}

/** A parameter that only other regions have: this one has no figure for it, but it has a title and an office. */
function elsewhere(release: Release, id: string): Parameter {
  for (const parameters of Object.values(release.parameters)) {
    const parameter = parameters.find((each) => each.id === id);
    if (parameter) return parameter;
  }
  throw new Error(`no parameter file has the id ${id}`);
}

/** Days come from requests: what is remembered of them is bounded. */
const MOST_DAYS_KEPT = 500;

/**
 * The law of `region` as known on `asOf`.
 *
 * A value counts as known from its `publishedOn`, or from its `from` where the day of publication is not known.
 * The nearest region with a value in force wins; only when none has one is last year's value carried on, and only
 * where the parameter allows it and only into the following calendar year.
 *
 * @example createLaw(release, '370322', '2026-03-01').find('pension.contribution-base.floor', '2026-03-01')
 */
export function createLaw(release: Release, region: string, asOf: Day): Law {
  const byId = new Map<string, Source[]>();
  for (const place of lineage(region)) {
    for (const parameter of release.parameters[place] ?? []) {
      const known = parameter.values.filter((value) => knownFrom(value) <= asOf);
      const sources = byId.get(parameter.id) ?? [];
      sources.push({ region: place, parameter, known });
      byId.set(parameter.id, sources);
    }
  }
  const sourcesOf = (id: string): readonly Source[] => {
    const sources = byId.get(id);
    if (sources) return sources;
    elsewhere(release, id);
    return [];
  };
  const found = new Map<string, Map<Day, Figure | null>>();
  return {
    region,
    asOf,
    release,
    find(id, on) {
      let days = found.get(id);
      if (!days) found.set(id, (days = new Map()));
      let figure = days.get(on);
      if (figure === undefined) {
        figure = search(sourcesOf(id), on);
        if (days.size === MOST_DAYS_KEPT) days.clear();
        days.set(on, figure);
      }
      return figure;
    },
    describe: (id) => sourcesOf(id)[0]?.parameter ?? elsewhere(release, id),
    ids: () => [...byId.keys()].sort(),
  };
}
