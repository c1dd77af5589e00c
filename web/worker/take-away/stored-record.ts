import * as z from 'zod/mini';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';

export interface StoredRecord {
  id: string;
  pickupCode: string;
  expiresOn: string;
  facts: Facts;
  assessment: Assessment;
}

/**
 * A record as far as this page cannot do without it. What facts and answer have in them is left to whoever wrote them:
 * an older program, which may lack a part that this page would show, or a newer one, which may say more. A part that
 * cannot be shown is left out where it is shown.
 */
export const storedRecord = z.looseObject({
  id: z.string(),
  pickupCode: z.string(),
  expiresOn: z.string(),
  facts: z.looseObject({}),
  assessment: z.looseObject({ asOf: z.string(), policyVersion: z.string(), rulesVersion: z.string() }),
}) as unknown as z.ZodMiniType<StoredRecord>;

const CHINESE = /\p{Script=Han}/u;

/** The language that an assessment was given in: it names none, but the names of the programmes are there. */
export function languageOf({ subsidies }: Partial<Pick<Assessment, 'subsidies'>>): Language {
  return subsidies?.programmes.some(({ title }) => !CHINESE.test(title)) ? 'en' : 'zh-CN';
}
