import { contributionQuestions } from '../../questions/contributions.ts';
import { medicalSchemeQuestions } from '../../questions/medical-scheme.ts';
import { personQuestions } from '../../questions/person.ts';
import { type MedicalSchemeFacts, type MedicalSchemes, medicalSchemes } from '../../rules/medical-scheme/index.ts';
import { medicalSchemeText } from '../../text/medical-scheme.ts';
import type { Calculation } from '../calculation.ts';

export const medicalSchemesCalculation: Calculation<MedicalSchemeFacts, MedicalSchemes> = {
  rule: medicalSchemes,
  text: medicalSchemeText,
  questions: [...personQuestions, ...contributionQuestions, ...medicalSchemeQuestions],
};
