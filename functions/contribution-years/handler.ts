import { contributionYearsCalculation } from '../../shared/answer/contribution-years.ts';
import { contributionYearsRequest } from '../../shared/api/contribution-years.ts';
import { release } from '../../shared/law/release.generated.ts';
import { calculationEndpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/contribution-years': calculationEndpoint(contributionYearsRequest, contributionYearsCalculation, release),
});
