import { type Change, type Comparison, EFFECTS, type Effect } from './compare.ts';
import { RESULT_COLUMNS } from './headlines.ts';

/** The effects of a proposal on one headline. Sums are fen, as decimal strings. */
interface HeadlineEffect {
  id: string;
  /** Number of rows by effect. */
  rows: Record<Effect, number>;
  /** Sum of the differences by effect, over rows where both amounts are known. */
  fen: Record<Effect, string>;
  documents: string[];
}

/** Who gains, who loses, how much, and under which document. */
export interface Effects {
  compared: number;
  left: number;
  /** Rows with at least one change. */
  touched: number;
  /** Rows that only gain, only lose, do both, or do neither. */
  people: { gain: number; lose: number; both: number; neither: number };
  headlines: Record<string, HeadlineEffect>;
  /** Per way of reading, in words, the cells read so. */
  notes: Record<string, number>;
}

export const noEffects = (): Effects => ({
  compared: 0,
  left: 0,
  touched: 0,
  people: { gain: 0, lose: 0, both: 0, neither: 0 },
  headlines: {},
  notes: {},
});

const zeros = <T>(zero: T): Record<Effect, T> =>
  Object.fromEntries(EFFECTS.map((each) => [each, zero])) as Record<Effect, T>;

function addChange(into: Effects, { id, effect, difference, documents }: Change): void {
  const headline = (into.headlines[id] ??= { id, rows: zeros(0), fen: zeros('0'), documents: [] });
  headline.rows[effect] += 1;
  if (difference !== null)
    headline.fen[effect] = String(BigInt(headline.fen[effect]) + BigInt(difference.replace('.', '')));
  for (const document of documents) if (!headline.documents.includes(document)) headline.documents.push(document);
}

/** Adds the rows of a comparison. */
export function addEffects(into: Effects, { changes, compared, left, notes }: Comparison): void {
  into.compared += compared;
  into.left += left;
  for (const note of notes) into.notes[note] = (into.notes[note] ?? 0) + 1;
  const byRow = Map.groupBy(changes, ({ row }) => row);
  for (const ofRow of byRow.values()) {
    const [gains, loses] = (['gains', 'loses'] as const).map((effect) =>
      ofRow.some((change) => change.effect === effect),
    );
    into.touched += 1;
    into.people[gains && loses ? 'both' : gains ? 'gain' : loses ? 'lose' : 'neither'] += 1;
    for (const change of ofRow) addChange(into, change);
  }
}

/** In the order of the result. */
export const headlineEffects = ({ headlines }: Effects): HeadlineEffect[] =>
  RESULT_COLUMNS.flatMap(({ id }) => headlines[id] ?? []);
