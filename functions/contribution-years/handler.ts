import { contributionYearsCalculation } from '../../shared/api/calculations/contribution-years.ts';
import { contributionYearsRequest } from '../../shared/api/contribution-years.ts';
import { release } from '../../shared/parameters/contribution-years.generated.ts';
import { calculationEndpoint } from '../http/calculation-endpoint.ts';
import { httpHandler } from '../http/http-handler.ts';

export const handler = httpHandler(release, {
  'POST /v1/contribution-years': calculationEndpoint(contributionYearsRequest, contributionYearsCalculation, release),
});
