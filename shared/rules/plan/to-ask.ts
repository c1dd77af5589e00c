import { ofFen, yuan } from '../../money.ts';
import { MOVING } from '../medical-scheme/index.ts';
import { firstAllowed, oneSumFrom } from '../retirement/index.ts';
import { Trail } from '../trail.ts';
import type { Plan, Said, ToAsk, ToAskCode } from './types.ts';
import { possibleYears } from './ways.ts';
import type { Options } from './weigh.ts';

const DIVISOR = 'pension.account-divisor';
const YEARS = 'resident-pension.minimum-years';
const OPEN_TO = 'medical.schemes.open-to';
const NOTICE = 'retirement.flexible.notice-months';
const SHARE = 'social-insurance-subsidy.highest-share';
const RATIOS = 'medical.conversion.ratios';

/** What no rule seen decides and would change the plans, with the office to ask. */
export function toAskOf(options: Options, plans: readonly Plan[], trail: Trail): ToAsk[] {
  const { law } = trail;
  const { person, terms, refused } = options;
  const { statutory, facts, minimum, soFar, open } = person;
  const asks: ToAsk[] = [];
  const ask = (code: ToAskCode, operands: Said['operands'], figure: string) => {
    const source = law.find(figure, law.asOf);
    if (source) trail.mention(source);
    const { askedOf } = law.describe(figure);
    asks.push({ code, operands, documents: source ? [source.document] : [], askedOf });
  };
  if (terms && refused.has('resident-pension-short')) {
    const possible = String(possibleYears(person, terms.age));
    ask('missing-resident-years', { years: String(terms.years), possible }, YEARS);
  }
  const goesOn = plans.some(
    ({ choices }) => choices.retireIn && choices.pensionScheme === 'employee' && choices.retireIn > statutory.month,
  );
  const credits = { months: soFar.months, at: person.start };
  if ((goesOn || plans.every(({ pension }) => !pension)) && minimum !== null && soFar.months > 0) {
    const first = firstAllowed(statutory, new Trail(law, false)) ?? statutory.month;
    const { birthMonth } = person;
    const short = { birthMonth, statutory: statutory.month, first, retiring: statutory.month, credits };
    const oneSum = oneSumFrom(
      { ...short, firstMonth: facts.pension?.firstMonth, account: null, base: undefined },
      minimum,
      law,
    );
    if (oneSum) ask('one-sum', oneSum, 'pension.shortfall.years-before-one-off');
  }
  const oldest = law.find(DIVISOR, law.asOf)?.rows.at(-1)?.age;
  if (refused.has('no-divisor')) ask('account-divisor', { age: String(oldest) }, DIVISOR);
  if (!open.residentMedical) ask('residence-permit', {}, OPEN_TO);
  if (!open.residentPension)
    ask('resident-schemes-elsewhere', { registration: String(facts.householdRegistration) }, YEARS);
  if (plans.length === 0 && person.start >= statutory.month) {
    const premium = open.residentMedical ? options.contest.prices.years[0]?.premium : null;
    ask('cover-alone', { statutory: statutory.month, premium: premium ? yuan(ofFen(premium)) : 'none' }, OPEN_TO);
  }
  const inEmployee = plans.filter(({ choices }) => choices.medicalScheme === 'employee');
  const uncertain = inEmployee.find(({ coveredFrom }) => coveredFrom.latest !== coveredFrom.earliest);
  if (uncertain) {
    const months = String(law.find(MOVING, law.asOf)?.rows[0]?.longestWaiting ?? '');
    ask('employee-cover-start', { months }, MOVING);
  }
  if (inEmployee.some(({ choices: { base, medicalBase } }) => base && medicalBase && base.gt(medicalBase)))
    ask('two-medical-bases', {}, 'medical.flexible.fixed-base');
  const subsidised = plans.some(({ beside }) =>
    beside.some(({ programme, to }) => programme === 'social-insurance' && to >= statutory.month),
  );
  if (subsidised) ask('subsidy-after-statutory', { statutory: statutory.month }, SHARE);
  if (
    plans.some(
      ({ choices }) => choices.pensionScheme === 'employee' && choices.retireIn && choices.retireIn < statutory.month,
    )
  )
    ask('early-without-employer', { months: String(law.find(NOTICE, law.asOf)?.value ?? '') }, NOTICE);
  const converted = plans.find(({ medicalMonths }) => medicalMonths && medicalMonths.converted > 0)?.medicalMonths;
  if (converted) {
    const months = (facts.resident ?? []).reduce((sum, each) => sum + each.months, 0);
    ask('conversion', { months: String(months), credited: String(converted.converted) }, RATIOS);
  }
  return asks;
}
