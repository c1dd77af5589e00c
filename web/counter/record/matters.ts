import type { Assessment } from '../../../shared/answer/assessment.ts';
import { DECISION_MATTERS, type Decision, type DecisionMatter } from '../../../shared/answer/decision.ts';
import type { CounterRecord } from '../../../shared/api/counter.ts';
import { programmes } from '../../../shared/messages/names.generated.ts';
import { joiningOf } from '../../worker/answer/derived.ts';
import { language, text } from '../common/language.ts';
import { word } from './answers.tsx';

/** Where the answer on each matter stands in an assessment; programmes stand in a list. */
const SECTIONS: Partial<Record<DecisionMatter, string>> = {
  contributions: '/contributions/',
  'medical-scheme': '/medicalSchemes/',
  'contribution-years': '/contributionYears/',
  retirement: '/retirement/',
  'worker-status': '/workerStatus/',
};

/** Whether what stands at a pointer of an assessment is of a matter. */
export const isOf = (matter: DecisionMatter, pointer: string): boolean =>
  pointer.startsWith(SECTIONS[matter] ?? `/subsidies/programmes/${matter}/`);

export function nameOf(matter: DecisionMatter): string {
  const parts: Readonly<Record<string, string>> = text.value.matterNames;
  return parts[matter] ?? programmes[language.value](matter);
}

type Programme = Assessment['subsidies']['programmes'][number];

const programmeOf = ({ subsidies }: Assessment, matter: DecisionMatter): Programme | undefined =>
  subsidies.programmes.find(({ id }) => id === matter);

/** What an assessment says of a matter, in a few words. */
export function answerText(assessment: Assessment, matter: DecisionMatter): string {
  const { contributions, medicalSchemes, contributionYears, retirement, workerStatus } = assessment;
  const t = text.value;
  switch (matter) {
    case 'contributions':
      return contributions.monthly.total
        ? t.aMonth({ amount: word(contributions.monthly.total) })
        : word(contributions.outcome);
    case 'medical-scheme':
      return medicalSchemes.recommendation.scheme
        ? t.recommended({ scheme: word(medicalSchemes.recommendation.scheme) })
        : joinableText(assessment);
    case 'contribution-years': {
      const { missingMonths: count, outcome } = contributionYears;
      return count === null ? word(outcome) : count > 0 ? t.missingMonths({ count }) : t.noMissing;
    }
    case 'retirement': {
      const { statutoryMonth, pension, outcome } = retirement;
      const total = pension?.total && t.aMonth({ amount: word(pension.total) });
      return statutoryMonth ? [statutoryMonth, total].filter(Boolean).join(t.between) : word(outcome);
    }
    case 'worker-status':
      return word(workerStatus.status ?? workerStatus.outcome);
    default: {
      const { outcome, amount, upTo } = programmeOf(assessment, matter) ?? { outcome: 'not-published' };
      const sum = amount ? word(amount) : upTo ? t.upTo({ amount: word(upTo) }) : null;
      return [word(outcome), sum].filter(Boolean).join(t.between);
    }
  }
}

/** Nothing speaks for one of the schemes: those that are open. */
function joinableText(assessment: Assessment): string {
  const { schemes, outcome } = assessment.medicalSchemes;
  const open = schemes.filter((scheme) => joiningOf(assessment, scheme).is === 'open');
  return open.length > 0
    ? text.value.mayJoin({ schemes: open.map(({ scheme }) => word(scheme)).join(text.value.between) })
    : word(outcome);
}

/** What an officer may have to name: papers that a programme asks for, or conditions, those not met first. */
export function namedIn(assessment: Assessment, matter: DecisionMatter): { papers: string[]; conditions: string[] } {
  const { documents = [], conditions = [] } = programmeOf(assessment, matter) ?? {};
  const order = (met: boolean | null): number => (met === false ? 0 : met === null ? 1 : 2);
  return {
    // Where no notice names any, people are sent to this very office.
    papers: documents.filter(({ code }) => !code.endsWith('ask-office')).map(({ text: said }) => said),
    conditions: conditions.toSorted((a, b) => order(a.met) - order(b.met)).map(({ text: said }) => said),
  };
}

/** The matters of an answer: those that may apply, and programmes that do not or have ended. */
export function mattersOf(assessment: Assessment): { open: DecisionMatter[]; closed: DecisionMatter[] } {
  const isClosed = (matter: DecisionMatter): boolean =>
    ['not-eligible', 'ended'].includes(programmeOf(assessment, matter)?.outcome ?? '');
  return {
    open: DECISION_MATTERS.filter((matter) => !isClosed(matter)),
    closed: DECISION_MATTERS.filter(isClosed),
  };
}

/** The latest decision on a matter. */
export const latestOn = ({ decisions }: CounterRecord, matter: DecisionMatter): Decision | undefined =>
  decisions.findLast((each) => each.matter === matter);
