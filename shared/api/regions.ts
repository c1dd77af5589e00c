import * as z from 'zod/mini';
import { GRADES, worded } from '../law/documents.ts';
import type { Release } from '../law/law.ts';
import { LEVELS, lineage, OFFICE_KINDS, officeOf } from '../law/regions.ts';
import type { Language } from '../messages/catalogue.ts';
import { officeName, placeName } from '../messages/words.ts';

/** Who answers people of a region. `region` says whose office it is: one that it does not have itself is inherited. */
const office = z.strictObject({
  kind: z.enum(OFFICE_KINDS),
  name: z.string(),
  region: z.string(),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  source: z.string(),
  grade: z.enum(GRADES),
});

export const regionAnswer = z.strictObject({
  /** GB/T 2260; `cn` for the nation, which stands here as a parent and cannot be asked about by itself. */
  code: z.string(),
  name: z.string(),
  level: z.enum(LEVELS),
  parent: z.nullable(z.string()),
  offices: z.array(office),
});

export const regionsAnswer = z.strictObject({
  policyVersion: z.string(),
  /** The region meant where a request names none. */
  default: z.string(),
  regions: z.array(regionAnswer),
});

/** The answer of `GET /v1/regions`: every region of the release in the reader's language, with the offices that answer there. */
export function regionsOf(release: Release, language: Language): z.infer<typeof regionsAnswer> {
  const { places, defaultRegion, policyVersion } = release;
  const regions = places.map((place) => {
    const { code, level, parent } = place;
    const line = lineage(places, code);
    const offices = OFFICE_KINDS.map((kind) => {
      const found = officeOf(line, kind);
      return {
        kind,
        name: officeName(line, found, language),
        region: line.find((each) => each.offices.includes(found))?.code ?? code,
        phone: found.phone,
        address: found.address && worded(found.address, language),
        source: worded(found.seen, language),
        grade: found.grade,
      };
    });
    return { code, name: placeName(place, language), level, parent, offices };
  });
  return { policyVersion, default: defaultRegion, regions };
}
