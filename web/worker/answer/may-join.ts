import type { Assessment } from '../../../shared/api/assessments.ts';
import type { PageText } from '../../ui/text/zh.ts';

type Scheme = Assessment['medicalSchemes']['schemes'][number];
type Asked = NonNullable<Assessment['questions']>[number];

/** Whether a person may join a scheme: known, decided by an answer still to come, or not published. */
export type Joining = { is: 'open' | 'not-open' | 'not-published' } | { is: 'asked'; question: Asked };

/** Reasons of shared/rules/medical-scheme/open-to.ts that open a scheme. */
const OPENS = ['open-to-all', 'registered-in-city', 'residence-permit'];
/** The one that closes it. */
const CLOSES = 'not-registered-here';
/** The figure that opens schemes, and the answers that it turns on, in the order in which they are asked for. */
const OPEN_TO = 'medical.schemes.open-to';
const DECIDE = ['householdRegistration', 'residencePermit'];

/** The outcome of a scheme is that of all its figures; whether one may join stands among its reasons. */
export function joiningOf(
  { questions = [], figures = [] }: Pick<Assessment, 'questions' | 'figures'>,
  { scheme, reasons }: Pick<Scheme, 'scheme' | 'reasons'>,
): Joining {
  const says = (name: string) => reasons.some(({ code }) => code === `medical-scheme.${scheme}.${name}`);
  if (OPENS.some(says)) return { is: 'open' };
  if (says(CLOSES)) return { is: 'not-open' };
  if (figures.some(({ id }) => id === OPEN_TO)) return { is: 'not-published' };
  const question = DECIDE.flatMap((id) => questions.filter((each) => each.id === id))[0];
  return question ? { is: 'asked', question } : { is: 'not-published' };
}

export function joiningText(joining: Joining, { result: { medical } }: PageText): string {
  return joining.is === 'asked' ? medical.joiningAsked(joining.question.text) : medical.joining[joining.is];
}
