import type { Figure } from '../../law/law.ts';
import type { Row } from '../../law/schema.ts';
import type { Operands } from '../trail.ts';
import type { Certificate, SubsidyFacts } from './types.ts';
import { byDoing, type Case, open, type Verdict, type Way } from './verdict.ts';

/** A certificate of a higher level or of another job, from which the claim begins anew. */
export const LATER_CERTIFICATE: Way = {
  ...byDoing('later-certificate', {}),
  change: (facts, on) => ({ ...facts, certificate: { ...facts.certificate, issuedOn: on, subsidisedBy: [] } }),
};

/** A change to the certificate a person has. */
export const changed = (facts: SubsidyFacts, to: Certificate): SubsidyFacts => ({
  ...facts,
  certificate: { ...facts.certificate, ...to },
});

/** Judges by the certificate. Who has none is refused by the condition that asks for one; the others stay open. */
export function byCertificate(
  it: Case,
  source: Figure,
  judge: (certificate: Certificate) => Verdict,
  operands: Operands = {},
): Verdict {
  const { certificate } = it.facts;
  if (certificate === undefined) return open([source], ['certificate'], operands);
  return certificate === null ? open([source], [], operands) : judge(certificate);
}

/** The row of a table of amounts for a level. */
export function rowOfLevel(table: Figure, level: number): Row | undefined {
  return table.rows.find((row) => Number(row.level) === level);
}
