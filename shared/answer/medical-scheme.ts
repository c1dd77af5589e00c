import { joined } from '../messages/catalogue.ts';
import { contributionsMessages } from '../messages/contributions.generated.ts';
import { medicalSchemeMessages } from '../messages/medical-scheme.generated.ts';
import { questionsContributionsText } from '../messages/questions-contributions.generated.ts';
import { questionsMedicalSchemeText } from '../messages/questions-medical-scheme.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import {
  type MedicalSchemeFacts,
  type MedicalSchemes,
  medicalSchemes,
  type Reason,
} from '../rules/medical-scheme/index.ts';
import type { Answer, Calculation } from './calculation.ts';
import type { Words } from './words.ts';

const said = (words: Words) => (reason: Reason) => ({
  code: reason.code,
  text: words.step({ ...reason, documents: [] }),
});

export const medicalSchemesCalculation = {
  rule: medicalSchemes,
  text: joined(contributionsMessages, medicalSchemeMessages),
  questions: [questionsPersonText, questionsContributionsText, questionsMedicalSchemeText],
  localise: ({ schemes, recommendation }, words) => ({
    schemes: schemes.map((scheme) => ({ ...scheme, reasons: scheme.reasons.map(said(words)) })),
    recommendation: { ...recommendation, reasons: recommendation.reasons.map(said(words)) },
  }),
} satisfies Calculation<MedicalSchemeFacts, MedicalSchemes, object>;

export type MedicalSchemesAnswer = Answer<typeof medicalSchemesCalculation>;
