import * as z from 'zod/mini';
import { contributionFacts, contributionsResult } from '../../shared/api/contributions.ts';
import * as wire from '../../shared/api/wire.ts';

const SECTION = 'contributions';
const from = { sections: z.optional(z.array(z.string())) };

/**
 * What this page shows of a stored assessment. Other members are let through: the record may have been written by an
 * older or a newer program than the page.
 */
export const storedRecord = z.looseObject({
  id: z.string(),
  pickupCode: z.string(),
  expiresOn: wire.day,
  facts: z.looseObject(contributionFacts),
  assessment: z.looseObject({
    ...wire.answer,
    steps: z.array(z.looseObject({ ...wire.step.shape, section: z.optional(z.string()) })),
    notices: z.array(z.looseObject({ ...wire.notice.shape, ...from })),
    figures: z.optional(z.array(z.looseObject({ ...wire.missingFigure.shape, ...from }))),
    questions: z.optional(z.array(z.looseObject({ ...wire.question.shape, ...from }))),
    contributions: z.looseObject(contributionsResult),
  }),
});

export type StoredRecord = z.infer<typeof storedRecord>;

const concerns = ({ sections }: { sections?: string[] | undefined }) => sections?.includes(SECTION) ?? true;

/** The contributions of a stored assessment as an answer of their own: the page shows these and no other section. */
export function contributionsOf({ assessment }: StoredRecord) {
  const { contributions, steps, notices, figures, questions, ...rest } = assessment;
  return {
    ...rest,
    ...contributions,
    steps: steps.filter(({ section }) => section === undefined || section === SECTION),
    notices: notices.filter(concerns),
    ...(figures && { figures: figures.filter(concerns) }),
    ...(questions && { questions: questions.filter(concerns) }),
  };
}
