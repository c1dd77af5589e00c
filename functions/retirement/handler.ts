import { retirementCalculation } from '../../shared/answer/calculations/retirement.ts';
import { retirementRequest } from '../../shared/api/retirement.ts';
import { release } from '../../shared/law/release.generated.ts';
import { calculationEndpoint } from '../http/calculation-endpoint.ts';
import { httpHandler } from '../http/http-handler.ts';

export const handler = httpHandler(release, {
  'POST /v1/retirement': calculationEndpoint(retirementRequest, retirementCalculation, release),
});
