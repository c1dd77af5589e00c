import { Decimal } from '../money.ts';
import { type Day, lastDay, monthOf, yearOf } from '../month.ts';
import type { Grade, PolicyDocument } from './documents.ts';
import { NOT_SEEN } from './not-seen.ts';
import type { ProgrammeLaw } from './programme-schema.ts';
import { type Part, partIds } from './programmes.ts';
import { lineage, type Place, type Region } from './regions.ts';
import type { Due, Parameter, ParameterValue, Row, Unit } from './schema.ts';

/** All law files, as compiled by `tools/build/collect-parameters.ts`. */
export interface Release {
  /** Digest of all parameter files and documents. */
  policyVersion: string;
  /** Version of this package. */
  rulesVersion: string;
  documents: readonly PolicyDocument[];
  /** Every region in regions.json, with its offices. */
  places: readonly Place[];
  /** The region for requests that name none. */
  defaultRegion: Region;
  /** Region code to the parameters in its folder. */
  parameters: Readonly<Record<string, readonly Parameter[]>>;
  programmes: readonly ProgrammeLaw[];
}

/** A figure of the law in force on one day, as known on another. */
export interface Figure {
  id: string;
  region: string;
  unit: Unit;
  from: Day;
  to: Day | null;
  document: string;
  publishedOn: Day | null;
  grade: Grade;
  /**
   * The day from which last year's figure is carried on until the new one is published; `null` for a figure in force.
   */
  provisionalOn: Day | null;
  /** `null` if the law says that there is none: abolished or not offered. */
  value: Decimal | null;
  /** The rows, if the law gives a table. */
  rows: readonly Row[];
}

/** A figure not found. */
export interface Gap {
  /** Not published yet only while the notice of its year is not due: docs/how-to/change-a-figure.md, `due`. */
  status: 'not-seen' | 'not-yet-published';
  /** The last value that had begun by the day, as known on `asOf`; `null` where none was ever seen. */
  lastSeen: Figure | null;
}

/** The law of one region as known on one day. The two clocks: `asOf` is fixed here, `on` is passed to each lookup. */
export interface Law {
  readonly region: Region;
  /** The region and those it inherits from, nearest first; messages take places and offices from here. */
  readonly line: readonly Place[];
  readonly asOf: Day;
  readonly release: Release;
  /** The figure in force on that day, or `null` if nothing published covers it. Unknown ids throw. */
  find(id: string, on: Day): Figure | null;
  /** The parameter's own title, unit and office, from the nearest region that has it. Unknown ids throw. */
  describe(id: string): Parameter;
  /** Why nothing published covers that day, and the last value seen before it. */
  gap(id: string, on: Day): Gap;
  /** First days of all values known so far, from any region in line, unordered. */
  begins(id: string): readonly Day[];
  /** A programme as in its file. Unknown ids throw. */
  programme(id: string): ProgrammeLaw;
  /** What a programme's file says on that day, one row per code; `null` if it says nothing. */
  part(programme: string, part: Part, on: Day): Figure | null;
  /** All ids that some region has, in alphabetical order: what this one lacks was not seen here. */
  ids(): readonly string[];
}

const YEAR = /\d{4}/;

/**
 * The day from which a value is known: its publication. If that is not recorded, a standing rule is known from its
 * first day. A figure that a notice sets for one year is known by the last day of the year in the number of that
 * notice, or of its own first year if the number has none. That a region has a figure of its own which was not seen
 * holds from its first day.
 */
export function knownFrom({ yearly }: Pick<Parameter, 'yearly'>, value: ParameterValue): Day {
  const { publishedOn, from, document } = value;
  if (value.value === NOT_SEEN) return from;
  if (publishedOn || !yearly) return publishedOn ?? from;
  return lastDay(monthOf(Number(YEAR.exec(document)?.[0] ?? yearOf(from)), 12));
}

interface Value {
  knownFrom: Day;
  figure: Figure;
  /** `false` where the region has a figure of its own that nobody here has seen. */
  isSeen: boolean;
  /** Whether it may be carried on, once it has ended, until the next value is published. */
  standsIn: boolean;
}

/** What is known of a figure: its values by region, nearest first, and their first days. */
interface Known {
  values: readonly (readonly Value[])[];
  begins: readonly Day[];
}

/** The values of one region's parameter, oldest first, ready to be returned. */
function valuesOf(region: string, parameter: Parameter): Value[] {
  const { id, unit, untilPublished, values } = parameter;
  return values.map((value) => ({
    knownFrom: knownFrom(parameter, value),
    isSeen: value.value !== NOT_SEEN,
    standsIn: untilPublished === 'previous-value' && value.followedBy === undefined && value.value !== NOT_SEEN,
    figure: {
      id,
      region,
      unit,
      from: value.from,
      to: value.to ?? null,
      document: value.document,
      publishedOn: value.publishedOn ?? null,
      grade: value.grade,
      value: typeof value.value === 'string' && value.value !== NOT_SEEN ? new Decimal(value.value) : null,
      rows: Array.isArray(value.value) ? value.value : [],
      provisionalOn: null,
    },
  }));
}

/** The last value that has started by `on`: it ends an earlier one even if that has no `to`. */
function begun(values: readonly Value[], on: Day): Value | undefined {
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at] as Value;
    if (value.figure.from <= on) return value;
  }
  return undefined;
}

/**
 * Searches what each region had published, nearest region first. If a region's own figure has ended, a wider region's
 * figure replaces it only if it started later: what the region had overridden does not come back by itself. The value
 * that ended last is the one that may be carried on.
 */
function search(known: readonly (readonly Value[])[], on: Day): Figure | null {
  let provisional: Figure | null = null;
  let ended: Day = '';
  for (const values of known) {
    const value = begun(values, on);
    if (!value || value.figure.from <= ended) continue;
    const { figure, isSeen, standsIn } = value;
    if (figure.to === null || on <= figure.to) return isSeen ? figure : null;
    // Into the following calendar year only.
    provisional = standsIn && yearOf(on) === yearOf(figure.to) + 1 ? { ...figure, provisionalOn: on } : null;
    ended = figure.to;
  }
  return provisional;
}

/**
 * Of what was ever known, in any region in line, what began last by `on`; what the law ended is no value. Nor is what a
 * wider region set for a time in which the region had a figure of its own that was not seen.
 */
function lastSeen(known: readonly (readonly Value[])[], on: Day): Figure | null {
  let last: Figure | null = null;
  let unseenTo: Day = '';
  for (const values of known) {
    const value = begun(values, on);
    if (!value || value.figure.from <= unseenTo) continue;
    const { figure, isSeen } = value;
    if (!isSeen) unseenTo = figure.to ?? on;
    else if (!last || figure.from > last.from) last = figure;
  }
  return last && (last.value !== null || last.rows.length > 0) ? last : null;
}

/** Whether the notice that sets the figure of the year of `on` is still to be expected on `asOf`. */
function isAwaited(due: Due | undefined, on: Day, asOf: Day): boolean {
  if (!due) return false;
  const year = due.year === 'before' ? yearOf(on) - 1 : yearOf(on);
  return asOf < `${year}-${due.day}`;
}

/**
 * The law of `region` as known on `asOf`.
 *
 * What is known on a day is told by `knownFrom`. The nearest region with a value in force wins. Only if none has one is last year's value carried on, and only if the parameter
 * allows it, into the following calendar year.
 *
 * @throws Error for a region that the release does not contain
 * @example createLaw(release, '370322', '2026-03-01').find('pension.contribution-base.floor', '2026-03-01')
 */
export function createLaw(release: Release, region: Region, asOf: Day): Law {
  const line = lineage(release.places, region);
  if (line.length === 0) throw new Error(`regions.json has no ${region}`);
  const own = line.map(({ code }) => ({
    code,
    byId: new Map(release.parameters[code]?.map((each) => [each.id, each])),
  }));
  const elsewhere = (id: string): Parameter => {
    for (const parameters of Object.values(release.parameters)) {
      const parameter = parameters.find((each) => each.id === id);
      if (parameter) return parameter;
    }
    throw new Error(`no parameter file has the id ${id}`);
  };
  const describe = (id: string): Parameter => {
    for (const { byId } of own) {
      const parameter = byId.get(id);
      if (parameter) return parameter;
    }
    return elsewhere(id);
  };
  const knownOf = (id: string): Known => {
    const values = own.flatMap(({ code, byId }) => {
      const parameter = byId.get(id);
      return parameter ? [valuesOf(code, parameter).filter(({ knownFrom }) => knownFrom <= asOf)] : [];
    });
    if (values.length === 0) elsewhere(id);
    return { values, begins: values.flatMap((own) => own.map(({ figure }) => figure.from)) };
  };
  const programmes = new Map(release.programmes.map((each) => [each.id, { file: each, idOf: partIds(each) }]));
  const programme = (id: string) => {
    const found = programmes.get(id);
    if (!found) throw new Error(`no programme file has the id ${id}`);
    return found;
  };
  // Worth a quarter of the full assessments per second: most figures are looked up several times.
  const asked = new Map<string, Known>();
  const known = (id: string): Known => {
    let all = asked.get(id);
    if (!all) asked.set(id, (all = knownOf(id)));
    return all;
  };
  let ids: readonly string[] | undefined;
  const find = (id: string, on: Day): Figure | null => search(known(id).values, on);
  return {
    region,
    line,
    asOf,
    release,
    find,
    gap: (id, on) => ({
      status: isAwaited(describe(id).due, on, asOf) ? 'not-yet-published' : 'not-seen',
      lastSeen: lastSeen(known(id).values, on),
    }),
    begins: (id) => known(id).begins,
    programme: (id) => programme(id).file,
    part(of, part, on) {
      const id = programme(of).idOf[part];
      return own.some(({ byId }) => byId.has(id)) ? find(id, on) : null;
    },
    describe,
    ids: () =>
      (ids ??= [...new Set(Object.values(release.parameters).flatMap((all) => all.map(({ id }) => id)))].sort()),
  };
}
