import * as z from 'zod/mini';
import type { RegionsAnswer } from '../answer/regions.ts';
import { GRADES } from '../law/documents.ts';
import { LEVELS, OFFICE_KINDS } from '../law/regions.ts';
import * as wire from './wire.ts';

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

export const regionsAnswer = wire.exactly<RegionsAnswer>()(
  z.strictObject({
    policyVersion: z.string(),
    /** The region meant where a request names none. */
    default: z.string(),
    regions: z.array(regionAnswer),
  }),
);
