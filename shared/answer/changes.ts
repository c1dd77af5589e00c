import { patternOf } from '../messages/headlines.ts';
import { Decimal, yuan } from '../money.ts';

type Leaf = string | number | boolean | null;

/** One thing that people were told and that is different now. */
export interface Difference {
  /** JSON pointer into the assessment; members of lists by their id, scheme or frequency. */
  pointer: string;
  before: Leaf;
  after: Leaf;
  /** Yuan more than before, negative for less; `null` for what is no amount or was not known. */
  difference: string | null;
}

/** Lists whose members have a name of their own, so that a change of order is none. */
const NAMES = ['id', 'scheme', 'frequency', 'kind'] as const;
const AMOUNT = /^-?\d+\.\d{2}$/;

/**
 * What has changed of the headlines of an assessment (shared/messages/headlines.ts), in the order of the later one.
 * A section that the earlier one did not have is no change: nothing was said of it.
 */
export function differences(earlier: object, later: object): Difference[] {
  const [before, after] = [leaves(earlier), leaves(later)];
  const changed: Difference[] = [];
  for (const [pointer, value] of after) {
    const [, section = ''] = pointer.split('/');
    if (!(section in earlier)) continue;
    const old = before.get(pointer) ?? null;
    if (old !== value) changed.push({ pointer, before: old, after: value, difference: more(old, value) });
  }
  for (const [pointer, value] of before)
    if (!after.has(pointer) && value !== null) changed.push({ pointer, before: value, after: null, difference: null });
  return changed;
}

function more(before: Leaf, after: Leaf): string | null {
  if (typeof before !== 'string' || typeof after !== 'string') return null;
  if (!AMOUNT.test(before) || !AMOUNT.test(after)) return null;
  return yuan(new Decimal(after).minus(before));
}

const isLeaf = (value: unknown): value is Leaf =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function leaves(assessment: object): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const visit = (value: unknown, pointer: string): void => {
    if (value === null || typeof value !== 'object') {
      if (isLeaf(value) && patternOf(pointer)) found.set(pointer, value);
      return;
    }
    for (const [key, member] of Object.entries(value)) {
      const name = Array.isArray(value) ? nameOf(member) : key;
      if (name !== undefined) visit(member, `${pointer}/${name}`);
    }
  };
  visit(assessment, '');
  return found;
}

/** What a member of a list is called; members without a name are parts of a headline and none themselves. */
function nameOf(member: unknown): string | undefined {
  if (member === null || typeof member !== 'object') return undefined;
  const named = NAMES.find((name) => name in member);
  return named && String((member as Record<string, unknown>)[named]);
}
