import { Decimal } from '../money.ts';
import { type Day, yearOf } from '../month.ts';
import type { Grade, PolicyDocument } from './documents.ts';
import type { ProgrammeLaw } from './programme-schema.ts';
import { type Part, partId } from './programmes.ts';
import { lineage, type Place, type Region } from './regions.ts';
import type { Parameter, ParameterValue, Row, Unit } from './schema.ts';

/** All parameter files as `tools/build/collect-parameters.ts` gathers them. */
export interface Release {
  /** Digest of all parameter files and documents. */
  policyVersion: string;
  /** Version of this package. */
  rulesVersion: string;
  documents: readonly PolicyDocument[];
  /** Every region of regions.json, with its offices. */
  places: readonly Place[];
  /** The region meant where a request names none. */
  defaultRegion: Region;
  /** Region code to the parameters its folder holds. */
  parameters: Readonly<Record<string, readonly Parameter[]>>;
  programmes: readonly ProgrammeLaw[];
}

/** A figure of the law in force on a day, as known on another. */
export interface Figure {
  id: string;
  region: string;
  unit: Unit;
  from: Day;
  to: Day | null;
  document: string;
  publishedOn: Day | null;
  grade: Grade;
  /** The day on which a figure of the year before stands in until the new one is published; `null` for one in force. */
  provisionalOn: Day | null;
  /** `null` when the law says that there is none: abolished or not offered. */
  value: Decimal | null;
  /** The rows, when the law gives a table. */
  rows: readonly Row[];
}

/** The law of one region as known on one day. Both clocks of the design: `asOf` here, `on` in each question. */
export interface Law {
  readonly region: Region;
  /** The region and those it inherits from, nearest first: whose places and offices sentences name. */
  readonly line: readonly Place[];
  readonly asOf: Day;
  readonly release: Release;
  /** The figure in force on that day, or `null` when nothing published covers it. Unknown ids throw. */
  find(id: string, on: Day): Figure | null;
  /** The parameter's own title, unit and office, from the nearest region that has it. Unknown ids throw. */
  describe(id: string): Parameter;
  /** First days of all values known by now, whatever region in line they come from; in no order. */
  begins(id: string): readonly Day[];
  /** A programme as its file has it. Unknown ids throw. */
  programme(id: string): ProgrammeLaw;
  /** What a programme's file says on that day, one row a code; `null` where it says nothing. */
  part(programme: string, part: Part, on: Day): Figure | null;
  /** All ids that this region has or inherits, in alphabetical order. */
  ids(): readonly string[];
}

/** The day from which a value counts as known: that of its publication, or its first day where that is not known. */
export const knownFrom = (value: ParameterValue): Day => value.publishedOn ?? value.from;

interface Value {
  knownFrom: Day;
  figure: Figure;
  /** Whether it may stand in, once it has ended, until the next one is published. */
  standsIn: boolean;
}

/** The values of the parameter of one region, oldest first, ready to be handed out. */
function valuesOf(region: string, { id, unit, untilPublished, values }: Parameter): Value[] {
  return values.map((value) => ({
    knownFrom: knownFrom(value),
    standsIn: untilPublished === 'previous-value' && value.followedBy === undefined,
    figure: {
      id,
      region,
      unit,
      from: value.from,
      to: value.to ?? null,
      document: value.document,
      publishedOn: value.publishedOn ?? null,
      grade: value.grade,
      value: typeof value.value === 'string' ? new Decimal(value.value) : null,
      rows: Array.isArray(value.value) ? value.value : [],
      provisionalOn: null,
    },
  }));
}

/** The last value that has begun on `on`: it ends an earlier one even where that has no `to`. */
function begun(values: readonly Value[], on: Day): Value | undefined {
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at] as Value;
    if (value.figure.from <= on) return value;
  }
  return undefined;
}

/**
 * What each region had published by some day is asked nearest region first. Where a region's own figure has ended, a figure of a wider region
 * takes its place only if that began later: what the region had set aside does not come back by itself. The last one
 * to end is the one that may be carried on.
 */
function search(known: readonly (readonly Value[])[], on: Day): Figure | null {
  let provisional: Figure | null = null;
  let ended: Day = '';
  for (const values of known) {
    const value = begun(values, on);
    if (!value || value.figure.from <= ended) continue;
    const { figure, standsIn } = value;
    if (figure.to === null || on <= figure.to) return figure;
    // Into the following calendar year only.
    provisional = standsIn && yearOf(on) === yearOf(figure.to) + 1 ? { ...figure, provisionalOn: on } : null;
    ended = figure.to;
  }
  return provisional;
}

/**
 * The law of `region` as known on `asOf`.
 *
 * A value counts as known from its `publishedOn`, or from its `from` where the day of publication is not known.
 * The nearest region with a value in force wins; only when none has one is last year's value carried on, and only
 * where the parameter allows it and only into the following calendar year.
 *
 * @throws Error for a region that the release does not know
 * @example createLaw(release, '370322', '2026-03-01').find('pension.contribution-base.floor', '2026-03-01')
 */
export function createLaw(release: Release, region: Region, asOf: Day): Law {
  const line = lineage(release.places, region);
  if (line.length === 0) throw new Error(`regions.json has no ${region}`);
  const parameterOf = (place: Region, id: string) =>
    release.parameters[place]?.find((parameter) => parameter.id === id);
  const elsewhere = (id: string): Parameter => {
    for (const place of Object.keys(release.parameters)) {
      const parameter = parameterOf(place, id);
      if (parameter) return parameter;
    }
    throw new Error(`no parameter file has the id ${id}`);
  };
  const knownValues = (id: string): Value[][] => {
    const known = line.flatMap(({ code }) => {
      const parameter = parameterOf(code, id);
      return parameter ? [valuesOf(code, parameter).filter(({ knownFrom }) => knownFrom <= asOf)] : [];
    });
    if (known.length === 0) elsewhere(id);
    return known;
  };
  const programme = (id: string): ProgrammeLaw => {
    const found = release.programmes.find((each) => each.id === id);
    if (!found) throw new Error(`no programme file has the id ${id}`);
    return found;
  };
  // Buys a quarter of the full assessments a second: most figures are asked for several times.
  const asked = new Map<string, Value[][]>();
  const known = (id: string): Value[][] => {
    let values = asked.get(id);
    if (!values) asked.set(id, (values = knownValues(id)));
    return values;
  };
  const find = (id: string, on: Day): Figure | null => search(known(id), on);
  return {
    region,
    line,
    asOf,
    release,
    find,
    begins: (id) => known(id).flatMap((values) => values.map(({ figure }) => figure.from)),
    programme,
    part(of, part, on) {
      const id = partId(programme(of), part);
      return line.some(({ code }) => parameterOf(code, id)) ? find(id, on) : null;
    },
    describe(id) {
      for (const { code } of line) {
        const parameter = parameterOf(code, id);
        if (parameter) return parameter;
      }
      return elsewhere(id);
    },
    ids: () => [...new Set(line.flatMap(({ code }) => release.parameters[code]?.map(({ id }) => id) ?? []))].sort(),
  };
}
