import type { Problem } from '../../../shared/api/problem.ts';
import { questions } from '../../../shared/facts/index.ts';

/** What is written wrongly, sentence by sentence, where it stands. */
export interface Faults {
  /** By the id of the fact. */
  fields: ReadonlyMap<string, readonly string[]>;
  note: readonly string[];
  /** What belongs to no field. */
  others: readonly string[];
}

export const NO_FAULTS: Faults = { fields: new Map(), note: [], others: [] };

const ids = new Set(questions.map(({ id }) => id));

/** The fact that a pointer such as `/facts/pension/monthsSoFar` or `/facts/resident/0/months` lies in. */
function fieldAt(pointer: string): string | undefined {
  const [, root, ...path] = pointer.split('/');
  if (root !== 'facts') return undefined;
  const places = path.map((_, index) => path.slice(0, path.length - index).join('.'));
  return places.find((id) => ids.has(id));
}

export function faultsOf(errors: NonNullable<Problem['errors']>): Faults {
  const fields = new Map<string, string[]>();
  const [note, others]: string[][] = [[], []];
  for (const { pointer, detail } of errors) {
    const id = fieldAt(pointer);
    if (id) fields.set(id, [...(fields.get(id) ?? []), detail]);
    else (pointer === '/note' ? note : others)?.push(detail);
  }
  return { fields, note: note ?? [], others: others ?? [] };
}
