import { workerStatusCalculation } from '../../shared/answer/worker-status.ts';
import { workerStatusRequest } from '../../shared/api/worker-status.ts';
import { release } from '../../shared/law/release.generated.ts';
import { calculationEndpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/worker-status': calculationEndpoint(workerStatusRequest, workerStatusCalculation, release),
});
