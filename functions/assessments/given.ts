import type { StoredAssessment } from '../../shared/api/assessments.ts';
import { displayed } from '../../shared/assessment/pickup-code.ts';
import type { AssessmentRecord } from '../storage/record.ts';

/** A stored answer as it was given, in the language it was given in. */
export function given({ id, pickupCode, answer, language }: AssessmentRecord): {
  body: StoredAssessment;
  headers: Record<string, string>;
} {
  return {
    body: { id, pickupCode: displayed(pickupCode), ...answer },
    headers: { 'Content-Language': language },
  };
}
