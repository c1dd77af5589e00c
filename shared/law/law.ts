import { Decimal } from '../money.ts';
import { type Day, yearOf } from '../month.ts';
import type { Grade, PolicyDocument } from './documents.ts';
import type { ProgrammeLaw } from './programme-schema.ts';
import { type Part, partId } from './programmes.ts';
import { lineage } from './regions.ts';
import type { Parameter, ParameterValue, Row, Unit } from './schema.ts';

/** All parameter files as `tools/build/collect-parameters.ts` gathers them. */
export interface Release {
  /** Digest of all parameter files and documents. */
  policyVersion: string;
  /** Version of this package. */
  rulesVersion: string;
  documents: readonly PolicyDocument[];
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
  readonly region: string;
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

/** The parameter of one region with its values, oldest first, ready to be handed out. */
interface Source {
  parameter: Parameter;
  values: readonly Value[];
}

function sourceOf(region: string, parameter: Parameter): Source {
  const { id, unit } = parameter;
  const values = parameter.values.map((value) => ({
    knownFrom: knownFrom(value),
    standsIn: parameter.untilPublished === 'previous-value' && value.followedBy === undefined,
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
  return { parameter, values };
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

/** A parameter and what was found last: most people are asked about the same day. */
interface Asked {
  known: readonly (readonly Value[])[];
  begins: readonly Day[];
  on: Day;
  found: Figure | null;
}

type Index = ReadonlyMap<string, ReadonlyMap<string, Source>>;

/** Every parameter by id and region. Worked out once a release: a request reads ten of them, not all. */
const indexes = new WeakMap<Release, Index>();

function indexOf(release: Release): Index {
  const known = indexes.get(release);
  if (known) return known;
  const index = new Map<string, Map<string, Source>>();
  for (const [region, parameters] of Object.entries(release.parameters)) {
    for (const parameter of parameters) {
      const regions = index.get(parameter.id) ?? new Map<string, Source>();
      index.set(parameter.id, regions.set(region, sourceOf(region, parameter)));
    }
  }
  indexes.set(release, index);
  return index;
}

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
  const index = indexOf(release);
  const line = lineage(region);
  const regionsOf = (id: string): ReadonlyMap<string, Source> => {
    const regions = index.get(id);
    if (!regions) throw new Error(`no parameter file has the id ${id}`);
    return regions;
  };
  const inLine = (regions: ReadonlyMap<string, Source>): Source[] => line.flatMap((place) => regions.get(place) ?? []);
  const knownValues = (id: string) =>
    inLine(regionsOf(id)).map(({ values }) => values.filter(({ knownFrom }) => knownFrom <= asOf));
  const programme = (id: string): ProgrammeLaw => {
    const found = release.programmes.find((each) => each.id === id);
    if (!found) throw new Error(`no programme file has the id ${id}`);
    return found;
  };
  const asked = new Map<string, Asked>();
  const described = new Map<string, Parameter>();
  const askedBefore = (id: string): Asked => {
    let before = asked.get(id);
    if (!before) {
      const known = knownValues(id);
      const begins = known.flatMap((values) => values.map(({ figure }) => figure.from));
      asked.set(id, (before = { known, begins, on: '', found: null }));
    }
    return before;
  };
  const find = (id: string, on: Day): Figure | null => {
    const before = askedBefore(id);
    if (before.on !== on) {
      before.found = search(before.known, on);
      before.on = on;
    }
    return before.found;
  };
  return {
    region,
    asOf,
    release,
    find,
    begins: (id) => askedBefore(id).begins,
    programme,
    part(of, part, on) {
      const id = partId(programme(of), part);
      return index.has(id) ? find(id, on) : null;
    },
    describe(id) {
      let parameter = described.get(id);
      if (!parameter) {
        const regions = regionsOf(id);
        const [anywhere] = regions.values();
        ({ parameter } = inLine(regions)[0] ?? (anywhere as Source));
        described.set(id, parameter);
      }
      return parameter;
    },
    ids: () =>
      [...index]
        .filter(([, regions]) => inLine(regions).length > 0)
        .map(([id]) => id)
        .sort(),
  };
}
