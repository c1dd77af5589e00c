import { contributionsCalculation } from '../../shared/api/calculations/contributions.ts';
import { contributionsRequest } from '../../shared/api/contributions.ts';
import { release } from '../../shared/parameters/contributions.generated.ts';
import { calculationEndpoint } from '../http/calculation-endpoint.ts';
import { httpHandler } from '../http/http-handler.ts';

export const handler = httpHandler(release, {
  'POST /v1/contributions': calculationEndpoint(contributionsRequest, contributionsCalculation, release),
});
