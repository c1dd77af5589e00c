import type { Day } from '../month.ts';
import { type Grade, weaker } from './documents.ts';
import { createLaw, type Figure, type Release } from './law.ts';
import type { Region } from './regions.ts';
import type { Parameter } from './schema.ts';

/** Whose figure answers in a region: its own, that of a region above, or nobody's. */
export const SOURCES = ['own', 'inherited', 'not-seen'] as const;
export type Source = (typeof SOURCES)[number];

/** One figure of the law, and whose it is in a region. */
export interface Held {
  parameter: Parameter;
  source: Source;
  /** `null` where no notice of it was seen. */
  figure: Figure | null;
  /** Then, the last one seen before that day. */
  lastSeen: Figure | null;
  /** The grade of the level above, where the region's own figure rests on a weaker source. */
  weakerThan: Grade | null;
}

/** Every figure that some region of the release has, in alphabetical order of the ids, and whose answers in `region`. */
export function packOf(release: Release, region: Region, { on, asOf }: { on: Day; asOf: Day }): Held[] {
  const law = createLaw(release, region, asOf);
  const parent = law.line[1];
  const above = parent ? createLaw(release, parent.code, asOf) : null;
  return law.ids().map((id) => {
    const figure = law.find(id, on);
    const source = !figure ? 'not-seen' : figure.region === region ? 'own' : 'inherited';
    const wider = source === 'own' ? above?.find(id, on) : null;
    const isWeaker =
      figure && wider && figure.grade !== wider.grade && weaker(figure.grade, wider.grade) === figure.grade;
    const lastSeen = figure ? null : law.gap(id, on).lastSeen;
    return { parameter: law.describe(id), source, figure, lastSeen, weakerThan: isWeaker ? wider.grade : null };
  });
}
