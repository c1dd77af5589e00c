import * as z from 'zod/mini';

export const healthAnswer = z.strictObject({
  status: z.literal('ok'),
  policyVersion: z.string(),
  rulesVersion: z.string(),
});
