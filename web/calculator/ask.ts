import { answer } from '../../shared/api/calculation.ts';
import { contributionsCalculation } from '../../shared/api/calculations/contributions.ts';
import type { ContributionsAnswer, ContributionsRequest } from '../../shared/api/contributions.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { release } from '../../shared/parameters/contributions.generated.ts';
import { language } from '../language.ts';

/** A calculation of the API, made where the page runs. */
export type Ask = (request: ContributionsRequest) => ContributionsAnswer;

/** Asks on this device, by today's law, in the language of the page. @throws NotAcceptable as the API's 422 */
export const ask: Ask = (request) =>
  answer(contributionsCalculation, release, request, dayInShanghai(new Date()), language.value) as ContributionsAnswer;
