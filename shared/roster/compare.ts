import { runSections, type WorkedSections } from '../answer/sections.ts';
import { keyOf, underTodaysBand } from '../answer/today.ts';
import type { Release } from '../law/law.ts';
import { NotAcceptable } from '../messages/errors.ts';
import { Decimal, yuan } from '../money.ts';
import { type BatchContext, lawOf } from './answer.ts';
import { type Decode, rowsOf } from './chunk.ts';
import type { Roster } from './header.ts';
import { type Headline, RESULT_COLUMNS, type Value } from './headlines.ts';
import type { Chunk } from './records.ts';
import type { Row } from './row.ts';

/** Better or worse off in money or entitlement; `changes` if neither can be said. */
export const EFFECTS = ['gains', 'loses', 'changes'] as const;
export type Effect = (typeof EFFECTS)[number];

/** One headline figure of one person that the proposal changes. */
export interface Change {
  row: number;
  reference: string;
  /** Id of the headline. */
  id: string;
  before: Value;
  after: Value;
  /**
   * Change in yuan, negative for a decrease; `null` for anything that is not an amount, or not known under both laws.
   */
  difference: string | null;
  effect: Effect;
  /** The proposal's notices that the change is based on; if there are none, all notices that the new steps cite. */
  documents: readonly string[];
}

/** The effects of a proposal on the rows of a chunk. */
export interface Comparison {
  changes: Change[];
  /** Rows processed under both laws. */
  compared: number;
  /** Rows that cannot be compared: they have errors, or today's law does not allow them. */
  left: number;
  /** How cells of the rows processed were read, as in a `Row`. */
  notes: string[];
}

/** Headlines where more means paying more or waiting longer. */
const COST =
  /^contributions\.(monthly|yearlyFees|schedules|settlement)|\.(yearlyCost|oneOff|waitingMonths|missingMonths)/;
/** Headlines where more means getting more. */
const BENEFIT = /^subsidies\..*\.(amount|upTo)$|^retirement\.pension\.(basic|account|transitional|total)$/;
const OUTCOME = /^subsidies\..*\.outcome$/;

function effectOf(id: string, before: Value, after: Value, difference: string | null): Effect {
  if (OUTCOME.test(id)) {
    if (after === 'eligible') return 'gains';
    return before === 'eligible' ? 'loses' : 'changes';
  }
  const more = difference ?? (typeof before === 'number' && typeof after === 'number' ? String(after - before) : null);
  if (more === null) return 'changes';
  const rises = !more.startsWith('-');
  if (COST.test(id)) return rises ? 'loses' : 'gains';
  if (BENEFIT.test(id)) return rises ? 'gains' : 'loses';
  return 'changes';
}

/** The limits themselves change for everybody; people are affected through what they pay, get or may do. */
const PERSONAL = RESULT_COLUMNS.filter(({ id }) => !/^contributions\.base\.(floor|ceiling|provisional)$/.test(id));

const AMOUNT = /^-?\d+\.\d{2}$/;

function differenceOf(before: Value, after: Value): string | null {
  if (typeof before !== 'string' || typeof after !== 'string') return null;
  return AMOUNT.test(before) && AMOUNT.test(after) ? yuan(new Decimal(after).minus(before)) : null;
}

/** The notices whose figures the proposal adds or changes. */
function documentsProposed(before: Release, after: Release): ReadonlySet<string> {
  const valuesOf = ({ parameters }: Release) =>
    Object.entries(parameters).flatMap(([region, all]) =>
      all.flatMap(({ id, values }) =>
        values.map(
          ({ note: _, checkedOn: __, sources: ___, ...value }) =>
            [JSON.stringify([region, id, value]), value.document] as const,
        ),
      ),
    );
  const known = new Set(valuesOf(before).map(([key]) => key));
  return new Set(valuesOf(after).flatMap(([key, document]) => (known.has(key) ? [] : [document])));
}

/** Documents behind what is new in a section. */
function documentsOf(
  { section }: Headline,
  before: WorkedSections,
  after: WorkedSections,
  proposal: ReadonlySet<string>,
): string[] {
  const known = new Set(before[section].account.steps.map(keyOf));
  const fresh = after[section].account.steps.filter((step) => !known.has(keyOf(step)));
  const cited = new Set([
    ...fresh.flatMap(({ documents }) => documents),
    ...after[section].account.citations.map(({ number }) => number).filter((number) => proposal.has(number)),
  ]);
  const ofProposal = [...cited].filter((number) => proposal.has(number));
  return ofProposal.length > 0 ? ofProposal : [...cited];
}

/** The changes for one person; `null` if the row cannot be processed under both laws. */
function changesOf(
  row: number,
  { reference, facts }: Row,
  before: BatchContext,
  after: BatchContext,
  proposal: ReadonlySet<string>,
): Change[] | null {
  if (!facts) return null;
  const worked = (explains: boolean) =>
    [
      runSections(facts, lawOf(before, facts.region), explains),
      // A base that used to be lawful is moved within the new limits, since it would have to be chosen again.
      underTodaysBand(facts, lawOf(after, facts.region), explains).sections,
    ] as const;
  try {
    const [was, is] = worked(false);
    const changed = PERSONAL.filter((column) => column.read(was) !== column.read(is));
    if (changed.length === 0) return [];
    // Documents are asked of nobody else: most people are not touched.
    const [old, now] = worked(true);
    return changed.map((column) => {
      const values = { before: column.read(old), after: column.read(now) };
      const difference = differenceOf(values.before, values.after);
      const effect = effectOf(column.id, values.before, values.after, difference);
      const documents = documentsOf(column, old, now, proposal);
      return { row, reference, id: column.id, ...values, difference, effect, documents };
    });
  } catch (error) {
    if (error instanceof NotAcceptable) return null;
    throw error;
  }
}

/** Processes the rows of a roster under both laws, chunk for chunk. */
export function comparisonOf(
  roster: Roster,
  before: BatchContext,
  after: BatchContext,
  decode: Decode,
): (chunk: Chunk) => Comparison {
  const proposal = documentsProposed(before.release, after.release);
  return (chunk) => {
    const comparison: Comparison = { changes: [], compared: 0, left: 0, notes: [] };
    for (const [at, row] of rowsOf(chunk, roster, decode, before.language).entries()) {
      const changes = changesOf(chunk.firstRow + at, row, before, after, proposal);
      if (changes === null) comparison.left += row.nobody ? 0 : 1;
      else {
        comparison.compared += 1;
        comparison.notes.push(...row.notes);
        comparison.changes.push(...changes);
      }
    }
    return comparison;
  };
}
