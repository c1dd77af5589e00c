import * as z from 'zod/mini';
import { type Assessment, assessment, type Facts, facts } from '../../../shared/api/assessments.ts';
import * as wire from '../../../shared/api/wire.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';

export interface StoredRecord {
  id: string;
  pickupCode: string;
  expiresOn: string;
  facts: Facts;
  assessment: Assessment;
}

const { shape } = assessment;

/** A section with members that an older or a newer program has beside those this page knows. */
const loose = <Members extends z.core.$ZodShape>({ shape: members }: z.ZodMiniObject<Members>) =>
  z.looseObject(members);

/**
 * What this page shows of a stored assessment. Other members are let through: the record may have been written by an
 * older or a newer program than the page.
 */
export const storedRecord = z.looseObject({
  id: z.string(),
  pickupCode: z.string(),
  expiresOn: wire.day,
  facts: loose(facts),
  assessment: z.looseObject({
    ...shape,
    contributions: loose(shape.contributions),
    medicalSchemes: loose(shape.medicalSchemes),
    contributionYears: loose(shape.contributionYears),
    subsidies: loose(shape.subsidies),
    retirement: loose(shape.retirement),
    workerStatus: loose(shape.workerStatus),
  }),
}) as unknown as z.ZodMiniType<StoredRecord>;

const CHINESE = /\p{Script=Han}/u;

/** The language that an assessment was given in: it names none, but the names of the programmes are always there. */
export function languageOf({ subsidies: { programmes } }: Assessment): Language {
  return programmes.some(({ title }) => CHINESE.test(title)) ? 'zh-CN' : 'en';
}
