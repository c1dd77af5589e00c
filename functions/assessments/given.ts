import { shownDecision } from '../../shared/answer/decision.ts';
import { displayed } from '../../shared/answer/pickup-code.ts';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import type { DecisionRecord } from '../storage/decisions.ts';
import type { AssessmentRecord } from '../storage/record.ts';

/** A stored answer as it was given, in the language it was given in, with what counters have decided on it since. */
export function given(
  { id, pickupCode, answer, facts, language }: AssessmentRecord,
  decisions: readonly DecisionRecord[] = [],
): { body: StoredAssessment; headers: Record<string, string> } {
  const shown = decisions.map((each) => shownDecision(facts, each));
  return {
    body: { id, pickupCode: displayed(pickupCode), ...answer, ...(shown.length > 0 && { decisions: shown }) },
    headers: { 'Content-Language': language },
  };
}
