import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import type { Month } from '../../../shared/month.ts';

/** The months that a person told stay under the minimum: until it is reached, no monthly pension is paid. */
export interface PensionShort {
  missing: number;
  /** Month of retirement, by which they are missing; none where it is not known, or over. */
  retiring?: Month;
  /** Month in which the minimum is reached by paying on from now, for whoever is of age already. */
  reachedIn?: Month;
}

/** `null` where the months reach the minimum, and where nobody knows: without the months, or without the minimum. */
export function pensionShort({ notices, retirement }: Assessment, { pension }: Facts): PensionShort | null {
  const said = notices.find(({ code }) => code.startsWith('minimum-months-missing'))?.operands;
  const { retiring: planned, reachedIn, pays } = said ?? {};
  // Who pays nothing before it is of age already.
  const retiring = pays === 'no' ? undefined : planned;
  const missing = said?.missing ?? (retirement.minimumMonths ?? 0) - (pension?.months ?? Number.POSITIVE_INFINITY);
  if (Number(missing) <= 0) return null;
  return { missing: Number(missing), ...(retiring && { retiring }), ...(reachedIn && { reachedIn }) };
}

type Scheme = Assessment['medicalSchemes']['schemes'][number];
type Asked = NonNullable<Assessment['questions']>[number];

/** Whether a person may join a scheme: known, decided by an answer still to come, or not published. */
export type Joining = { is: 'open' | 'not-open' | 'not-published' } | { is: 'asked'; question: Asked };

/** Reasons of shared/rules/medical-scheme that open a scheme. */
const OPENS = ['open-to-all', 'registered-in-city', 'residence-permit'];
/** Those that close it. */
const CLOSES = ['not-registered-here', 'too-young'];
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
  if (CLOSES.some(says)) return { is: 'not-open' };
  if (figures.some(({ id }) => id === OPEN_TO)) return { is: 'not-published' };
  const question = DECIDE.flatMap((id) => questions.filter((each) => each.id === id))[0];
  return question ? { is: 'asked', question } : { is: 'not-published' };
}

/** The ways in which medical contributions are taken, where they are not taken in all of them. */
export interface MedicalModes {
  frequencies: readonly string[];
  /** The notice that says so. */
  text: string;
}

/** `null` where medical is not paid here, or no notice keeps it to some of the ways. */
export function medicalModes({ notices }: Pick<Assessment, 'notices'>): MedicalModes | null {
  const notice = notices.find(
    ({ code, sections }) => code === 'medical-payment-modes' && sections?.includes('contributions'),
  );
  return notice ? { frequencies: notice.operands.frequencies?.split(' ') ?? [], text: notice.text } : null;
}
