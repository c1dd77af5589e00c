import * as z from 'zod/mini';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Decision } from '../../../shared/answer/decision.ts';
import { todayOf } from '../../../shared/answer/today.ts';
import { facts as factsSchema } from '../../../shared/api/facts.ts';
import type { Problem } from '../../../shared/api/problem.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { faultText, formatText } from '../../../shared/messages/faults.ts';
import type { Draft } from './draft.ts';

/** The answer on corrected facts, and what the person was told otherwise. */
export interface Tried {
  assessment: Assessment;
  changes: Decision['changes'];
}

type Worked = Tried | { errors: NonNullable<Problem['errors']> };

/** What the service would make of corrected facts, worked out here by the same rules; or what is wrong with them. */
export function worked(
  facts: Facts,
  { facts: found }: Draft['corrections'],
  told: Assessment,
  today: string,
  language: Language,
): Worked {
  const read = z.safeParse(factsSchema, facts);
  if (!read.success)
    return {
      errors: read.error.issues.map(({ path, message }) => ({
        pointer: `/facts/${path.map(String).join('/')}`,
        detail: formatText(message, false, language) ?? message,
      })),
    };
  try {
    return todayOf(release, read.data, told, today, language, found?.base !== undefined);
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    return {
      errors: error.faults.map((fault) => ({ pointer: `/facts${fault.pointer}`, detail: faultText(fault, language) })),
    };
  }
}
