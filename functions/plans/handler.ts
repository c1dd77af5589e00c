import { answerPlans } from '../../shared/answer/plans.ts';
import { plansRequest } from '../../shared/api/plans.ts';
import { release } from '../../shared/law/release.generated.ts';
import { endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/plans': endpoint({
    body: plansRequest,
    reply: ({ body, today, language }) => ({ status: 200, body: answerPlans(release, body, today, language) }),
  }),
});
