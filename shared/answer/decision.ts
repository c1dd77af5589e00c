import type { Decision, Facts } from '../api/assessments.ts';
import { fieldsBeside } from './fields.ts';

/**
 * A decision as the person sees it: without whoever made it.
 *
 * @param said what the worker had said
 */
export function shownDecision(said: Facts, made: Omit<Decision, 'fields'>): Decision {
  const { decidedAt, office, outcome, note, facts, changes } = made;
  const fields = fieldsBeside(said, facts).filter(({ changed }) => changed);
  return { decidedAt, office, outcome, note, facts, fields, changes };
}
