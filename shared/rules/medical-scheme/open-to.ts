import type { Figure, Law } from '../../law/law.ts';
import type { Day } from '../../month.ts';
import type { Findings } from './findings.ts';
import type { MedicalScheme, MedicalSchemeFacts } from './types.ts';

const OPEN_TO = 'medical.schemes.open-to';

/** Digits of a GB/T 2260 code that name the province and the city. */
const PROVINCE_DIGITS = 2;
const CITY_DIGITS = 4;

/** What the law may ask of who joins. */
export const GROUNDS = ['any-registration', 'registered-in-city', 'residence-permit'] as const;
type Basis = (typeof GROUNDS)[number];

/**
 * Whether a flexible worker may join a scheme: the employee scheme whatever the registration, the resident scheme when
 * registered in the city or with its residence permit (高人社发〔2022〕5号, item 8). `null` while open or not published.
 */
export function mayJoin(facts: MedicalSchemeFacts, findings: Findings): boolean | null {
  const { law } = findings.trail;
  const figure = findings.headline.figure(OPEN_TO, facts.enrolOn ?? law.asOf);
  const grounds = groundsOf(findings.scheme, figure);
  if (!grounds) return null;
  if (grounds.includes('any-registration')) {
    findings.because('medical-scheme.employee.open-to-all', {}, 'open', [figure]);
    return true;
  }
  const { householdRegistration: registration, residencePermit: permit } = facts;
  if (grounds.includes('registered-in-city') && registration !== undefined && isLocal(registration, law.region)) {
    findings.because('medical-scheme.resident.registered-in-city', { registration }, 'open', [figure]);
    return true;
  }
  if (grounds.includes('residence-permit')) {
    if (permit) {
      findings.because('medical-scheme.resident.residence-permit', {}, 'open', [figure]);
      return true;
    }
    if (registration !== undefined && permit === undefined) {
      findings.askWhoMayJoin('residencePermit');
      return null;
    }
  }
  if (registration === undefined) {
    findings.askWhoMayJoin('householdRegistration');
    return null;
  }
  findings.because('medical-scheme.resident.not-registered-here', { registration }, 'not-open', [figure]);
  findings.trail.notice('residence-permit-would-open', {}, [figure]);
  return false;
}

/**
 * As `mayJoin`, of who says where they are registered and whether they hold a permit, without a word on a trail; `null` where no
 * notice tells.
 */
export function isOpenTo(
  scheme: MedicalScheme,
  { registration, permit }: { registration: string; permit: boolean },
  on: Day,
  law: Law,
): boolean | null {
  const grounds = groundsOf(scheme, law.find(OPEN_TO, on));
  return (
    grounds &&
    (grounds.includes('any-registration') ||
      (grounds.includes('registered-in-city') && isLocal(registration, law.region)) ||
      (grounds.includes('residence-permit') && permit))
  );
}

function groundsOf(scheme: MedicalScheme, figure: Figure | null): readonly Basis[] | null {
  const grounds = figure?.rows.find((row) => row.scheme === scheme)?.grounds;
  return Array.isArray(grounds) ? (grounds as Basis[]) : null;
}

/** In the city of `region`; for the province as a whole, in the province. */
export function isLocal(registration: string, region: string): boolean {
  const digits = region.endsWith('0000') ? PROVINCE_DIGITS : CITY_DIGITS;
  return registration.slice(0, digits) === region.slice(0, digits);
}
