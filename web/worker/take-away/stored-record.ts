import * as z from 'zod/mini';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import { assessment } from '../../../shared/api/assessments.ts';
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
 * What an older program did not write yet, as nothing said: no items in a list, `null` where that may be. Whatever else
 * is missing stays missing, and what a newer program says beside it stays there.
 */
function completed(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (value === undefined) return def.type === 'array' ? [] : def.type === 'nullable' ? null : undefined;
  if (value === null) return null;
  if (def.type === 'object') {
    const members = Object.entries(def.shape).map(([name, member]) => [
      name,
      completed(member, (value as Record<string, unknown>)[name]),
    ]);
    return { ...value, ...Object.fromEntries(members.filter(([, member]) => member !== undefined)) };
  }
  if (def.type === 'array' && Array.isArray(value)) return value.map((each) => completed(def.element, each));
  if (def.type === 'optional' || def.type === 'nullable') return completed(def.innerType, value);
  return value;
}

/**
 * A record as far as this page cannot do without it. What else facts and answer have in them is left to whoever wrote
 * them, an older or a newer program: a part that this page cannot show is left out where it is shown.
 */
export const storedRecord = z.pipe(
  z.looseObject({
    id: z.string(),
    pickupCode: z.string(),
    expiresOn: z.string(),
    facts: z.looseObject({}),
    assessment: z.looseObject({ asOf: z.string(), policyVersion: z.string(), rulesVersion: z.string() }),
  }),
  z.transform((record) => ({ ...record, assessment: completed(assessment, record.assessment) })),
) as unknown as z.ZodMiniType<StoredRecord>;

const CHINESE = /\p{Script=Han}/u;

/** The language that an assessment was given in: it names none, but the names of the programmes are there. */
export function languageOf({ subsidies }: Partial<Pick<Assessment, 'subsidies'>>): Language {
  return subsidies?.programmes.some(({ title }) => !CHINESE.test(title)) ? 'en' : 'zh-CN';
}
