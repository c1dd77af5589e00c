import { places } from '../../shared/law/places.generated.ts';
import { lineage } from '../../shared/law/regions.ts';
import type { Incoming, Officer } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problem.ts';
import type { AssessmentRecord } from '../storage/record.ts';
import { regionOf } from './shown.ts';

/** Whoever calls, once it is certain that they may read. The authorizer stands before this; without it nobody may. */
export function reader({ officer }: Incoming): Officer {
  if (!officer) throw new HttpProblem('unauthorized');
  return officer;
}

/** Whoever calls, once it is certain that they may decide. */
export function decider(request: Incoming): Officer {
  const officer = reader(request);
  if (officer.role !== 'officer') throw new HttpProblem('forbidden');
  return officer;
}

/** Whether a record is the office's: of its own region or of one below it. */
export function isOfOffice(record: AssessmentRecord, { office }: Officer): boolean {
  return lineage(places, regionOf(record)).some(({ code }) => code === office);
}
