import type { Trail } from '../trail.ts';
import type { Evidence, EvidenceKind, WorkerStatusFacts } from './types.ts';

/** What a labour relation may be shown by, what of it the worker holds, and who has to prove it. */
export function evidenceOf(held: WorkerStatusFacts['evidence'], trail: Trail): Evidence[] {
  const figure = trail.figure('labour-relation.evidence', trail.law.asOf);
  if (!figure) return [];
  const evidence = figure.rows.map((row): Evidence => {
    const kind = String(row.kind);
    return {
      kind,
      held: held ? held.includes(kind as EvidenceKind) : null,
      burdenOfProof: row.burden === 'employer' ? 'employer' : 'not-stated',
    };
  });
  for (const { kind, held, burdenOfProof } of evidence)
    if (held === false && burdenOfProof === 'employer') trail.notice('employer-must-prove', { kind }, [figure]);
  return evidence;
}
