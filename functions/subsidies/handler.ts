import { subsidiesCalculation } from '../../shared/answer/subsidies.ts';
import { subsidiesRequest } from '../../shared/api/subsidies.ts';
import { release } from '../../shared/law/release.generated.ts';
import { calculationEndpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/subsidies': calculationEndpoint(subsidiesRequest, subsidiesCalculation, release),
});
