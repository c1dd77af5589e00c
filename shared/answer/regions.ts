import { type Grade, worded } from '../law/documents.ts';
import type { Release } from '../law/law.ts';
import { type Level, lineage, OFFICE_KINDS, type OfficeKind, officeOf, type Region } from '../law/regions.ts';
import type { Language } from '../messages/catalogue.ts';
import { officeName, placeName } from './place-names.ts';

/** Who answers people of a region. `region` says whose office it is: one that it does not have itself is inherited. */
export interface ShownOffice {
  kind: OfficeKind;
  name: string;
  region: Region;
  phone: string | null;
  address: string | null;
  source: string;
  grade: Grade;
}

export interface ShownRegion {
  /** GB/T 2260; `cn` for the nation, which stands here as a parent and cannot be asked about by itself. */
  code: Region;
  name: string;
  level: Level;
  parent: Region | null;
  offices: readonly ShownOffice[];
}

export interface RegionsAnswer {
  policyVersion: string;
  /** The region meant where a request names none. */
  default: Region;
  regions: readonly ShownRegion[];
}

/** The answer of `GET /v1/regions`: every region of the release in the reader's language, with the offices that answer there. */
export function regionsOf(release: Release, language: Language): RegionsAnswer {
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
