import { lean } from '../../shared/answer/lean.ts';
import { answerPlans, planHeadlines } from '../../shared/answer/plans.ts';
import { plansRequest } from '../../shared/api/plans.ts';
import { viewQuery } from '../../shared/api/wire.ts';
import { release } from '../../shared/law/release.generated.ts';
import { endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

export const handler = httpHandler(release, {
  'POST /v1/plans': endpoint({
    body: plansRequest,
    query: viewQuery,
    reply: ({ body, query, today, language }) => ({
      status: 200,
      body:
        query.view === 'headline'
          ? lean(planHeadlines(release, body, today, language))
          : answerPlans(release, body, today, language),
    }),
  }),
});
