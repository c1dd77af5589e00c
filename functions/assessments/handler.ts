import { todayOf } from '../../shared/answer/today.ts';
import { viewQuery } from '../../shared/api/asked.ts';
import { assessmentRequest, idempotencyHeaders } from '../../shared/api/assessments.ts';
import { release } from '../../shared/law/release.generated.ts';
import { endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';
import { HttpProblem } from '../http/problems.ts';
import { RECORD_TEXTS } from '../http/record-texts.ts';
import { find } from '../storage/assessments.ts';
import { decisionsOf } from '../storage/decisions.ts';
import { isId } from '../storage/ids.ts';
import { savingWorks } from '../storage/probe.ts';
import { remove } from '../storage/remove.ts';
import { given, save } from './save.ts';

export const handler = httpHandler(
  release,
  {
    'POST /v1/assessments': endpoint({
      body: assessmentRequest,
      query: viewQuery,
      headers: idempotencyHeaders,
      reply: save,
    }),

    'GET /v1/assessments/{id}': endpoint({
      reply: async ({ params: { id }, now }) => {
        const record = isId(id) ? await find(id, now) : null;
        const decisions = record && (await decisionsOf(record, now));
        if (!decisions) throw new HttpProblem('not-found');
        return { status: 200, ...given(record, decisions) };
      },
    }),

    'GET /v1/assessments/{id}/today': endpoint({
      reply: async ({ params: { id }, now, today, language }) => {
        const record = isId(id) ? await find(id, now) : null;
        if (!record) throw new HttpProblem('not-found');
        const { facts, answer } = record;
        return {
          status: 200,
          body: { id: record.id, ...todayOf(release, facts, answer.assessment, today, language) },
        };
      },
    }),

    'DELETE /v1/assessments/{id}': endpoint({
      reply: async ({ params: { id }, now }) => {
        if (!isId(id) || !(await remove(id, now))) throw new HttpProblem('not-found');
        return { status: 204 };
      },
    }),

    // Calculating does not depend on the store: what fails is said, and is no failure of the service.
    'GET /v1/health': endpoint({
      reply: async ({ now }) => ({
        status: 200,
        body: {
          status: (await savingWorks(now)) ? 'ok' : 'saving-fails',
          policyVersion: release.policyVersion,
          rulesVersion: release.rulesVersion,
        },
      }),
    }),
  },
  { texts: RECORD_TEXTS },
);
