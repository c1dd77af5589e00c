import { parameterInForce, parametersInForce } from '../../shared/answer/parameters.ts';
import { regionsOf } from '../../shared/answer/regions.ts';
import { conditionalHeaders, parametersQuery } from '../../shared/api/parameters.ts';
import { release } from '../../shared/law/release.generated.ts';
import { cacheable, endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';
import { HttpProblem } from '../http/problems.ts';

export const handler = httpHandler(release, {
  'GET /v1/parameters': endpoint({
    query: parametersQuery,
    headers: conditionalHeaders,
    reply: ({ query, headers, today, language }) =>
      cacheable(parametersInForce(release, query, today, language), headers['if-none-match']),
  }),

  'GET /v1/regions': endpoint({
    headers: conditionalHeaders,
    reply: ({ headers, language }) => cacheable(regionsOf(release, language), headers['if-none-match']),
  }),

  'GET /v1/parameters/{id}': endpoint({
    query: parametersQuery,
    headers: conditionalHeaders,
    reply: ({ params, query, headers, today, language }) => {
      const answer = parameterInForce(release, params.id ?? '', query, today, language);
      if (!answer) throw new HttpProblem('not-found');
      return cacheable(answer, headers['if-none-match']);
    },
  }),
});
