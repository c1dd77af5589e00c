import { contributionQuestions } from '../../questions/contributions.ts';
import { medicalSchemeQuestions } from '../../questions/medical-scheme.ts';
import { personQuestions } from '../../questions/person.ts';
import {
  type MedicalSchemeFacts,
  type MedicalSchemes,
  medicalSchemes,
  type Reason,
} from '../../rules/medical-scheme/index.ts';
import { medicalSchemeText } from '../../text/medical-scheme.ts';
import type { Words } from '../../text/words.ts';
import type { Calculation } from '../calculation.ts';
import type { MedicalSchemeAnswer } from '../medical-scheme.ts';

type Shown = Pick<MedicalSchemeAnswer, 'schemes' | 'recommendation'>;

const said = (words: Words) => (reason: Reason) => ({
  code: reason.code,
  text: words.step({ ...reason, documents: [] }),
});

export const medicalSchemesCalculation: Calculation<MedicalSchemeFacts, MedicalSchemes, Shown> = {
  rule: medicalSchemes,
  text: medicalSchemeText,
  questions: [...personQuestions, ...contributionQuestions, ...medicalSchemeQuestions],
  localise: ({ schemes, recommendation }, words) => ({
    schemes: schemes.map((scheme) => ({ ...scheme, reasons: scheme.reasons.map(said(words)) })),
    recommendation: { ...recommendation, reasons: recommendation.reasons.map(said(words)) },
  }),
};
