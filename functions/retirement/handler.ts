import { retirementCalculation } from '../../shared/answer/retirement.ts';
import { retirementRequest } from '../../shared/api/retirement.ts';
import { release } from '../../shared/law/release.generated.ts';
import { calculationEndpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/retirement': calculationEndpoint(retirementRequest, retirementCalculation, release),
});
