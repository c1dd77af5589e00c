import { retirementCalculation } from '../../shared/api/calculations/retirement.ts';
import { retirementRequest } from '../../shared/api/retirement.ts';
import { release } from '../../shared/parameters/retirement.generated.ts';
import { calculationEndpoint } from '../http/calculation-endpoint.ts';
import { httpHandler } from '../http/http-handler.ts';

export const handler = httpHandler(release, {
  'POST /v1/retirement': calculationEndpoint(retirementRequest, retirementCalculation, release),
});
