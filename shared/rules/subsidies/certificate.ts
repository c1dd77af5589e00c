import type { Figure } from '../../law/law.ts';
import type { Row } from '../../law/schema.ts';
import type { Operands } from '../trail.ts';
import { type Applicant, byDoing, type Finding, open, type Remedy } from './condition.ts';
import type { Certificate, SubsidyFacts } from './types.ts';

/** A certificate of a higher level or of another job, from which the claim begins anew. */
export const LATER_CERTIFICATE: Remedy = {
  ...byDoing('later-certificate', {}),
  change: (facts, on) => changed(facts, { issuedOn: on, subsidisedBy: [] }),
};

/** A change to the certificate a person has. */
export const changed = (facts: SubsidyFacts, to: Certificate): SubsidyFacts => ({
  ...facts,
  certificate: { ...facts.certificate, ...to },
});

/**
 * Decides by one thing about the certificate. Who has none is refused by the condition that asks for one; the others
 * stay open.
 */
export function onCertificate<Name extends keyof Certificate>(
  it: Applicant,
  source: Figure,
  name: Name,
  decide: (told: NonNullable<Certificate[Name]>) => Finding,
  operands: Operands = {},
): Finding {
  const { certificate } = it.facts;
  if (certificate === undefined) return open([source], ['certificate'], operands);
  if (certificate === null) return open([source], [], operands);
  const told = certificate[name];
  return told === undefined
    ? open([source], [`certificate.${name}`], operands)
    : decide(told as NonNullable<Certificate[Name]>);
}

/** The row of a table of amounts for a level. */
export function rowOfLevel(table: Figure, level: number): Row | undefined {
  return table.rows.find((row) => Number(row.level) === level);
}
