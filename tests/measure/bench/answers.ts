import { assess, assessHeadline } from '../../../shared/answer/assessment.ts';
import { answer, headlineAnswer } from '../../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../../shared/answer/contributions.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { addDays } from '../../../shared/month.ts';
import { people } from '../../support/people.ts';
import { medians, quantile, type Row, round, threadMilliseconds } from './rows.ts';

const TODAY = '2026-11-24';
const PEOPLE = 1000;
const MOST_OPEN = 10;

/** Different people, so that no answer can be remembered from the one before. */
const incomes = Array.from(
  { length: PEOPLE },
  (_, index) => `${3000 + index * 21}.${String(index % 100).padStart(2, '0')}`,
);

/** Contributions are quick: so many rounds of them are many ticks. */
const QUICK = 10;
const manyIncomes = Array.from({ length: QUICK }, () => incomes).flat();

/** Riders who have answered everything that they are asked, each with another income and history. */
const riders = incomes.map(
  (income, index): Facts => ({
    year: 2026,
    base: { income },
    birthMonth: `${1966 + (index % 35)}-${String(1 + (index % 12)).padStart(2, '0')}`,
    sex: 'male',
    householdRegistration: '370322',
    enrolOn: '2026-03-10',
    missedYears: 0,
    insideWindow: false,
    group: 'none',
    employeeMonths: index % 300,
    deemedMonths: 0,
    resident: [{ kind: 'adult', months: index % 200 }],
    trade: 'food-delivery',
    platform: '美团',
    employment: 'flexible',
    groups: [],
    accidentPolicy: null,
    certificate: null,
    previousScheme: 'resident',
    residentGapMonths: 0,
    insuredMonths: 24,
    trainingSubsidiesThisYear: 0,
    skillSubsidiesThisYear: 0,
    platformIncomeMet: true,
    paysAsIndividual: true,
    business: null,
    recognisedHardToEmploy: false,
    registeredFlexible: true,
    socialInsuranceSubsidy: null,
    pension: { index: '0.7', months: 180 + (index % 200), preAccountMonths: 0, account: '50000' },
    bothQualified: true,
    managedByFirm: true,
    rulesApply: false,
  }),
);

/** The CPU time of a thread is counted in ticks, of 4 ms here: one answer is measured by the clock, and several times. */
const TIMES = 5;

/** Of people who left up to ten questions open; and of who has answered none, on as many days. */
function withRanges(): Row[] {
  const partly = people(20261130, 1500).filter((facts) => {
    const open = assess(release, facts, TODAY, 'zh-CN').questions?.length ?? 0;
    return open > 0 && open <= MOST_OPEN;
  });
  const nothing = Array.from({ length: 150 }, (_, index): Facts => ({ asOf: addDays(TODAY, -index) }));
  const row = (measure: string, all: readonly Facts[], most: number): Row => {
    const times = all.map((facts) =>
      quantile(
        Array.from({ length: TIMES }, () => {
          const before = performance.now();
          assess(release, facts, TODAY, 'zh-CN');
          return performance.now() - before;
        }),
        0.5,
      ),
    );
    const value = round(quantile(times, 0.95), 3);
    const beside = `median ${round(quantile(times, 0.5), 3)} of ${all.length}`;
    return { part: 'answers', measure, value, unit: 'ms', beside, line: `at most ${most}`, held: value <= most };
  };
  return [
    row('p95: assessment with ranges and next question, at most ten questions open', partly, 10),
    row('p95: the same, none answered', nothing, 50),
  ];
}

/** Contribution answers and full assessments of the one thread that works, each round for a thousand different people. */
export async function answers(): Promise<Row[]> {
  const contributionsOf = (income: string) =>
    answer(contributionsCalculation, release, { year: 2026, base: { income } }, TODAY, 'zh-CN');
  const headlineOf = (income: string) =>
    headlineAnswer(contributionsCalculation, release, { year: 2026, base: { income } }, TODAY, 'zh-CN');
  const milliseconds = await medians(
    {
      contributions: () => {
        for (const income of manyIncomes) contributionsOf(income);
      },
      serialised: () => {
        for (const income of manyIncomes) JSON.stringify(contributionsOf(income));
      },
      full: () => {
        for (const rider of riders) assess(release, rider, TODAY, 'zh-CN');
      },
      fullSerialised: () => {
        for (const rider of riders) JSON.stringify(assess(release, rider, TODAY, 'zh-CN'));
      },
      headlines: () => {
        for (const income of manyIncomes) JSON.stringify(headlineOf(income));
      },
      headlineAssessments: () => {
        for (const rider of riders) JSON.stringify(assessHeadline(release, rider, TODAY, 'zh-CN'));
      },
    },
    10,
    threadMilliseconds,
  );
  const row = (measure: string, time: number, least?: number): Row => {
    const value = round((PEOPLE / time) * 1000, 4);
    const held = least !== undefined && { line: `at least ${least}`, held: value >= least };
    return { part: 'answers', measure, value, unit: 'a CPU second', ...held };
  };
  /** How many headlines are answered while one is answered in full. */
  const times = (measure: string, full: number, headline: number): Row => {
    const value = round(full / headline, 3);
    const rate = `${round((PEOPLE / headline) * 1000, 4)} a CPU second`;
    return { part: 'answers', measure, value, unit: 'x full', beside: rate, line: 'at least 3', held: value >= 3 };
  };
  return [
    row('contributions: all schedules, steps and texts', milliseconds.contributions / QUICK, 20_000),
    row('contributions, serialised as JSON', milliseconds.serialised / QUICK),
    row('full assessment with explanation', milliseconds.full, 5_000),
    row('full assessment, serialised as JSON', milliseconds.fullSerialised),
    times('headline contributions, serialised', milliseconds.serialised / QUICK, milliseconds.headlines / QUICK),
    times('headline assessment, serialised', milliseconds.fullSerialised, milliseconds.headlineAssessments),
    ...withRanges(),
  ];
}
