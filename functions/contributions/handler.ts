import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { contributionsRequest } from '../../shared/api/contributions.ts';
import { release } from '../../shared/law/release.generated.ts';
import { calculationEndpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/contributions': calculationEndpoint(contributionsRequest, contributionsCalculation, release),
});
