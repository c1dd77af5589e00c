import { answerPlans, planHeadlines } from '../../shared/answer/plans.ts';
import { viewQuery } from '../../shared/api/asked.ts';
import { plansRequest } from '../../shared/api/plans-request.ts';
import { release } from '../../shared/law/release.generated.ts';
import { endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/plans': endpoint({
    body: plansRequest,
    query: viewQuery,
    reply: ({ body, query, today, language }) => ({
      status: 200,
      body: (query.view === 'headline' ? planHeadlines : answerPlans)(release, body, today, language),
    }),
  }),
});
