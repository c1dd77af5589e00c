import { HttpProblem } from '../http/problems.ts';
import { bucketName } from '../storage/batch-files.ts';

/**
 * Batches belong to somebody. API Gateway lets nobody in whom it cannot name; should a route ever be opened by mistake,
 * there is nothing here for those without a name.
 */
export function refuseStrangers(caller: string): void {
  if (bucketName() === null) throw new HttpProblem('no-batches-here');
  if (caller === 'anonymous') throw new HttpProblem('not-found');
}
