import type { Release } from '../../shared/parameters/law.ts';

/**
 * The parameters each calculation's Lambda carries, by the beginning of their ids: a function that starts fast has no
 * other law in it. tests/parameters/slices.test.ts holds that nothing its rules read is missing.
 */
export const SLICES: Readonly<Record<string, readonly string[]>> = {
  contributions: [
    'pension.contribution',
    'pension.back-payment',
    'pension.settlement',
    'pension.average-wage',
    'pension.account-rate',
    'medical.flexible',
  ],
  'medical-schemes': [
    'pension.contribution',
    'pension.back-payment',
    'pension.settlement',
    'pension.average-wage',
    'pension.account-rate',
    'medical.conversion',
    'medical.employee',
    'medical.flexible',
    'medical.resident',
    'medical.retirement.province-wide',
    'medical.schemes',
  ],
  'contribution-years': ['medical.retirement', 'medical.conversion'],
  subsidies: [
    'accident-insurance',
    'hard-to-employ',
    'occupational-injury',
    'retirement.',
    'pension.minimum-months',
    'skill-upgrading',
    'social-insurance-subsidy',
    'vocational-training',
  ],
  retirement: ['retirement.', 'pension.'],
  'worker-status': ['labour-relation', 'minimum-wage', 'occupational-injury.provinces'],
};

/** The parameters whose ids begin so, with the documents they cite. Version and digest stay those of the whole. */
export function sliceOf(whole: Release, beginnings: readonly string[]): Release {
  const wanted = (id: string) => beginnings.some((beginning) => id.startsWith(beginning));
  const parameters = Object.fromEntries(
    Object.entries(whole.parameters).map(([region, all]) => [region, all.filter(({ id }) => wanted(id))]),
  );
  const cited = new Set(
    Object.values(parameters).flatMap((all) => all.flatMap(({ values }) => values.map(({ document }) => document))),
  );
  const documents = whole.documents.filter(({ number, citedBy }) => cited.has(number) || citedBy === 'rules');
  return { ...whole, parameters, documents };
}
