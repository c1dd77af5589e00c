import { joined } from '../messages/catalogue.ts';
import { contributionsMessages } from '../messages/contributions.generated.ts';
import { medicalSchemeMessages } from '../messages/medical-scheme.generated.ts';
import { questionsContributionYearsText } from '../messages/questions-contribution-years.generated.ts';
import { questionsContributionsText } from '../messages/questions-contributions.generated.ts';
import { questionsMedicalSchemeText } from '../messages/questions-medical-scheme.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import {
  type Maternity,
  type MedicalSchemeFacts,
  type MedicalSchemes,
  medicalSchemes,
  type PersonalAccount,
  type Reason,
} from '../rules/medical-scheme/index.ts';
import type { Operands } from '../rules/trail.ts';
import { onBaseOfTarget } from './base-of-target.ts';
import type { Answer, Calculation } from './calculation.ts';
import { medicalSchemesMatters } from './completions/medical-scheme.ts';
import type { Presented } from './present.ts';
import type { Words } from './words.ts';

const said = (words: Words) => (reason: Reason) => ({
  code: reason.code,
  text: words.step({ ...reason, documents: [] }),
});

const note = (code: string, operands: Operands, words: Words): string =>
  words.notice({ code, operands, documents: [] });

function shownMaternity({ costs, allowance, source }: Presented<Maternity>, words: Words) {
  const text = note('maternity', { costs: String(costs), allowance: String(allowance) }, words);
  return { costs, allowance, text, document: source?.document ?? null, grade: source?.grade ?? null };
}

function shownAccount({ monthly, relatives, binding, source }: Presented<PersonalAccount>, words: Words) {
  const how = binding.map((each) => words.ofLaw(each)).join(' · ');
  const operands = { relatives: relatives.join(' '), ...(monthly && { monthly }), ...(how && { binding: how }) };
  return { monthly, relatives, text: note('personal-account', operands, words), ...source };
}

type Scheme = Pick<
  Presented<MedicalSchemes>['schemes'][number],
  'scheme' | 'outcome' | 'yearlyCost' | 'waitingMonths' | 'coveredFrom' | 'credited'
>;

interface Brief {
  schemes: readonly Scheme[];
  recommendation: Pick<MedicalSchemes['recommendation'], 'scheme'>;
}

/** A scheme without its reasons and what stands beside it. */
function alone({ scheme, outcome, yearlyCost, waitingMonths, coveredFrom, credited }: Scheme): Scheme {
  return { scheme, outcome, yearlyCost, waitingMonths, coveredFrom, credited };
}

export const medicalSchemesCalculation = {
  rule: onBaseOfTarget(medicalSchemes),
  text: joined(contributionsMessages, medicalSchemeMessages),
  questions: [
    questionsPersonText,
    questionsContributionsText,
    questionsMedicalSchemeText,
    questionsContributionYearsText,
  ],
  matters: medicalSchemesMatters,
  localise: ({ schemes, recommendation }, words) => ({
    schemes: schemes.map(({ maternity, account, ...scheme }) => ({
      ...scheme,
      maternity: maternity && shownMaternity(maternity, words),
      account: account && shownAccount(account, words),
      reasons: scheme.reasons.map(said(words)),
    })),
    recommendation: { ...recommendation, reasons: recommendation.reasons.map(said(words)) },
  }),
  headline: ({ schemes, recommendation }: Brief) => ({
    schemes: schemes.map(alone),
    recommendation: { scheme: recommendation.scheme },
  }),
} satisfies Calculation<MedicalSchemeFacts, MedicalSchemes, object>;

export type MedicalSchemesAnswer = Answer<typeof medicalSchemesCalculation>;
