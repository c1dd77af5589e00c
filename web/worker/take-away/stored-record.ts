import * as z from 'zod/mini';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import { assessment, facts } from '../../../shared/api/assessments.ts';
import * as wire from '../../../shared/api/wire.ts';
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
 * The same schema with every object in it open to members that it does not know: a record may have been written by an
 * older or a newer program than the page.
 */
function loosened(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') {
    const shape = Object.fromEntries(Object.entries(def.shape).map(([name, member]) => [name, loosened(member)]));
    return z.clone(schema, { ...def, shape, catchall: z.unknown() } as typeof def);
  }
  if (def.type === 'array') return z.clone(schema, { ...def, element: loosened(def.element) } as typeof def);
  if (def.type === 'union') return z.clone(schema, { ...def, options: def.options.map(loosened) } as typeof def);
  if (def.type === 'optional' || def.type === 'nullable')
    return z.clone(schema, { ...def, innerType: loosened(def.innerType) } as typeof def);
  return schema;
}

/** What this page shows of a stored assessment. */
export const storedRecord = loosened(
  z.object({ id: z.string(), pickupCode: z.string(), expiresOn: wire.day, facts, assessment }),
) as z.ZodMiniType<StoredRecord>;

const CHINESE = /\p{Script=Han}/u;

/** The language that an assessment was given in: it names none, but the names of the programmes are always there. */
export function languageOf({ subsidies: { programmes } }: Assessment): Language {
  return programmes.some(({ title }) => CHINESE.test(title)) ? 'zh-CN' : 'en';
}
