import { subsidiesCalculation } from '../../shared/api/calculations/subsidies.ts';
import { subsidiesRequest } from '../../shared/api/subsidies.ts';
import { release } from '../../shared/parameters/subsidies.generated.ts';
import { calculationEndpoint } from '../http/calculation-endpoint.ts';
import { httpHandler } from '../http/http-handler.ts';

export const handler = httpHandler(release, {
  'POST /v1/subsidies': calculationEndpoint(subsidiesRequest, subsidiesCalculation, release),
});
