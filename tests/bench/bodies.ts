const income = (turn: number): string => `${3000 + turn * 9}.${10 + (turn % 90)}`;
const birthMonth = (turn: number): string => `${1966 + (turn % 35)}-${String(1 + (turn % 12)).padStart(2, '0')}`;

/** A request of each calculation by its function: somebody who has answered nearly everything, another one each turn. */
export const BODIES: Readonly<Record<string, (turn: number) => object>> = {
  contributions: (turn) => ({
    year: 2026,
    base: { income: income(turn) },
    medicalOption: 'with-account',
    paid: [{ month: '2026-01', base: '4504' }],
  }),
  'medical-schemes': (turn) => ({
    year: 2026,
    base: { income: income(turn) },
    birthMonth: birthMonth(turn),
    sex: 'male',
    householdRegistration: '370322',
    enrolOn: '2026-03-10',
    missedYears: turn % 6,
    repairedYears: 0,
    insideWindow: false,
    group: 'none',
  }),
  'contribution-years': (turn) => ({
    sex: turn % 2 ? 'male' : 'female',
    employeeMonths: turn % 300,
    deemedMonths: 0,
    resident: [{ kind: 'adult', months: turn % 200 }],
    retirementMonth: '2040-05',
  }),
  subsidies: (turn) => ({
    birthMonth: birthMonth(turn),
    sex: 'female',
    womenClass: '50',
    trade: 'food-delivery',
    platform: '美团',
    employment: 'flexible',
    groups: ['college-graduate'],
    leftSchoolOn: '2025-06-30',
    certificate: { level: 1 + (turn % 5), issuedOn: '2025-12-01' },
    accidentPolicy: null,
    unemploymentInsuredMonths: turn % 100,
  }),
  retirement: (turn) => ({
    birthMonth: birthMonth(turn),
    sex: 'male',
    pension: { index: '0.7', months: 180 + (turn % 200), preAccountMonths: 0, account: income(turn) },
  }),
  'worker-status': (turn) => ({ managedByFirm: turn % 2 === 0, bothQualified: true, rulesApply: false }),
};
