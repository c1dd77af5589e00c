import { NO_PLATFORM } from '../../facts/declare.ts';
import type { Facts } from '../../facts/index.ts';
import type { subsidyFacts } from '../../facts/subsidies.ts';
import type { Law } from '../../law/law.ts';
import { ZERO } from '../../money.ts';
import { addDays, addMonths, type Day, endOfPeriod, firstDay, MONTHS_IN_YEAR, type Month, monthOfDay, yearOf } from '../../month.ts';
import { PLATFORMS as PAYING, termsOf } from '../../rules/contributions/index.ts';
import { platformRow } from '../../rules/platforms.ts';
import { PROGRAMMES, type Asked, type ProgrammeId, type ProgrammeOutcome, type Subsidies } from '../../rules/subsidies/index.ts';
import { ageInMonths, baseEnds, bothEnds, bornBefore, domainOf, endsOf, inOrder } from './answers.ts';
import type { Matter, Moves, Run, Standing } from './matter.ts';

const onDay = ({ on }: Facts, { asOf }: Law): Day => on ?? asOf;

/** Options of which the lists of the law say the same: one stands for the others. */
function toldApart(id: string, lists: readonly (readonly [figure: string, column: string])[], apart: readonly string[] = []) {
  return (facts: Facts, law: Law): string[] => {
    const domain = domainOf(id);
    const options = domain && 'anyOf' in domain ? domain.anyOf : domain && 'choices' in domain ? domain.choices : [];
    const kinds = new Map<string, string>();
    for (const option of options.map(String)) {
      const standing = lists.map(([figure, column]) => law.find(figure, onDay(facts, law))?.rows.some((row) => row[column] === option) ?? null);
      const kind = JSON.stringify([standing, apart.includes(option) && option]);
      if (!kinds.has(kind)) kinds.set(kind, option);
    }
    return [...kinds.values()];
  };
}

const trades = toldApart(
  'trade',
  [
    ['accident-insurance.trades', 'trade'],
    ['vocational-training.new-form-trades', 'trade'],
    ['occupational-injury.trades', 'trade'],
  ],
  ['other'],
);

const groupsApart = toldApart(
  'groups',
  [
    ['hard-to-employ.criteria', 'group'],
    ['start-up-subsidy.groups', 'group'],
    ['vocational-training.groups', 'group'],
    ['vocational-training.named-groups', 'group'],
  ],
  ['college-graduate'],
);

/** None of the groups, and each that is told apart: to belong to one of a list is enough. */
const groups = (facts: Facts, law: Law): unknown[] => [[], ...groupsApart(facts, law).map((group) => [group])];

const subsidisedBy = () => {
  const domain = domainOf('certificate.subsidisedBy');
  return [[], ...(domain && 'anyOf' in domain ? domain.anyOf.map((each) => [each]) : [])];
};

/** A name that no table has, and is like none in it. */
const UNHEARD_OF = '〇';

/** One name of each kind of platform that the tables tell apart, none, and one that they do not have. */
function platforms(facts: Facts, law: Law): string[] {
  const on = onDay(facts, law);
  const [covered, employing, paying] = ['occupational-injury.platforms', 'occupational-injury.employing-platforms', PAYING].map((id) =>
    law.find(id, on),
  );
  const kinds = new Map<string, string>();
  for (const table of [covered, employing, paying])
    for (const { platform } of table?.rows ?? []) {
      const name = String(platform);
      const [terms] = paying ? termsOf([name], paying, law) : [];
      const kind = [covered && platformRow(name, covered) !== undefined, employing && platformRow(name, employing) !== undefined, terms?.terms, terms?.here].join();
      if (!kinds.has(kind)) kinds.set(kind, name);
    }
  return [NO_PLATFORM, ...kinds.values(), UNHEARD_OF];
}

/** Ages on both sides of every one that a programme asks for, near it and past it. */
function birthMonths(facts: Facts, law: Law): readonly Month[] {
  const month = monthOfDay(onDay(facts, law));
  const [schedule, criteria] = ['retirement.gradual-delay', 'hard-to-employ.criteria'].map((id) => law.find(id, law.asOf)?.rows ?? []);
  const near = law.find('social-insurance-subsidy.near-retirement', law.asOf)?.value?.toNumber() ?? 0;
  const old = (criteria ?? []).flatMap(({ age }) => (age === undefined ? [] : [Number(age) * MONTHS_IN_YEAR]));
  const retiring = (schedule ?? []).flatMap(({ oldAge, capMonths }) => {
    const age = Number(oldAge) * MONTHS_IN_YEAR;
    return [age - near, age, age + Number(capMonths ?? 0)];
  });
  const working = ageInMonths('employment.youngest-age', law);
  return bornBefore(month, [...working, ...working.map((age) => age - 1), ...old, ...retiring], law);
}

/** The numbers of the law that a number is held against, and none. */
const against =
  (id: string, ...figures: readonly string[]) =>
  (facts: Facts, law: Law): readonly number[] => {
    const [least, most] = endsOf<number>(id);
    const numbers = figures.flatMap((figure) => law.find(figure, onDay(facts, law))?.value?.toNumber() ?? []);
    return inOrder([least, ...numbers, most]);
  };

function timesHad(facts: Facts, law: Law): readonly number[] {
  const [least, most] = endsOf<number>('skillSubsidiesThisYear');
  const [row] = law.find('skill-upgrading.times-a-year', onDay(facts, law))?.rows ?? [];
  const times = row ? [Number(row.times), Number(row.times) + Number(row.furtherForScarce)] : [];
  return inOrder([least, ...times, most]);
}

/** Long before, on the day, and after it; for what counts so many months, the last day that is long enough before. */
const around =
  (id: string, ...figures: readonly string[]) =>
  (facts: Facts, law: Law): readonly Day[] => {
    const on = onDay(facts, law);
    const months = figures.flatMap((figure) => law.find(figure, on)?.value?.toNumber() ?? []);
    return inOrder([...endsOf<Day>(id), on, ...months.map((count) => longEnoughBefore(on, count))]);
  };

/** The last day from which a period of so many months is over by another. */
function longEnoughBefore(on: Day, months: number): Day {
  let day = addDays(firstDay(addMonths(monthOfDay(on), -months)), Number(on.slice(8)) - 1);
  while (endOfPeriod(day, months) > on) day = addDays(day, -1);
  return day;
}

const SINCE_SCHOOL = ['start-up-subsidy.since-leaving-school', 'social-insurance-subsidy.since-leaving-school'];

/** As `around`, and of who has a business also as it stood when that was registered. */
function leftSchoolOn(facts: Facts, law: Law): readonly Day[] {
  const registered = facts.business?.registeredOn;
  const days = around('leftSchoolOn', ...SINCE_SCHOOL)(facts, law);
  if (registered === undefined) return days;
  const [months = 0] = SINCE_SCHOOL.flatMap((id) => law.find(id, onDay(facts, law))?.value?.toNumber() ?? []);
  return inOrder([...days, registered, addDays(registered, 1), longEnoughBefore(registered, months), addDays(longEnoughBefore(registered, months), 1)]);
}

/** Every condition holds a fact against a list, a number or a time of the law: what lies on both sides of it decides. */
const MOVES: Moves<typeof subsidyFacts> = {
  birthMonth: birthMonths,
  base: (facts, law) => baseEnds(yearOf(onDay(facts, law)), law),
  schemes: 'unasked',
  on: 'unasked',
  trade: trades,
  platform: platforms,
  groups,
  leftSchoolOn,
  'socialInsuranceSubsidy.months': against(
    'socialInsuranceSubsidy.months',
    'social-insurance-subsidy.longest',
    'social-insurance-subsidy.longest-for-graduates',
  ),
  'socialInsuranceSubsidy.firstApprovedIn': bothEnds('socialInsuranceSubsidy.firstApprovedIn'),
  'certificate.level': () => {
    const [least, most] = endsOf<number>('certificate.level');
    return Array.from({ length: most - least + 1 }, (_, at) => least + at);
  },
  'certificate.issuedOn': around('certificate.issuedOn'),
  'certificate.subsidisedBy': subsidisedBy,
  unemploymentInsuredMonths: against(
    'unemploymentInsuredMonths',
    'skill-upgrading.insured-months',
    'unemployment-benefit.insured-months',
  ),
  skillSubsidiesThisYear: timesHad,
  trainingSubsidiesThisYear: against('trainingSubsidiesThisYear', 'vocational-training.times-a-year'),
  'accidentPolicy.from': around('accidentPolicy.from'),
  'accidentPolicy.premium': bothEnds('accidentPolicy.premium'),
  'business.registeredOn': around('business.registeredOn', 'start-up-subsidy.months-run'),
};

/** Who may have one of the programmes, and how much; everybody is refused who is too young. */
export function subsidiesMatters(run: Run<Subsidies>, { programmes }: Facts & Asked): readonly Matter[] {
  return PROGRAMMES.filter((id) => programmes?.includes(id) ?? true).map((id, at) => ofProgramme(id, at, run));
}

/** Of the other programmes the age tells only who is too young for any. */
const WITHOUT_AGES: Moves<typeof subsidyFacts> = {
  ...MOVES,
  birthMonth: (facts, law) => bornBefore(monthOfDay(onDay(facts, law)), [], law),
};

const ofProgramme = (id: ProgrammeId, at: number, run: Run<Subsidies>): Matter => ({
  moves: id === 'social-insurance' ? MOVES : WITHOUT_AGES,
  restsOn: id === 'social-insurance' ? ['birthMonth', 'base'] : ['birthMonth'],
  work(facts, law) {
    const { result, account } = run({ ...facts, programmes: [id] } as Facts, law);
    const [programme] = result.programmes;
    const standings = new Map<string, Standing>();
    if (programme) {
      const { outcome, amount, amountIs, upTo } = programme;
      const missing = account.figures.map((figure) => figure.id);
      const pays = !['none', 'cover', 'cost', 'estimate'].includes(amountIs);
      standings.set(`/programmes/${at}/outcome`, { value: outcome, is: 'decision' });
      standings.set(`/programmes/${at}/amount`, {
        value: amount,
        is: 'amount',
        figures: pays ? missing : [],
        least: upTo && ZERO,
        most: upTo,
      });
    }
    return { standings, asks: askedOf(programme?.outcome, account.questions), missing: account.figures };
  },
});

/** Age first, which refuses the young whatever else they say, and last the base, which only bounds an amount. */
const askedOf = (outcome: ProgrammeOutcome | undefined, questions: readonly string[]): readonly string[] =>
  outcome === 'not-eligible' || outcome === 'ended' ? [] : ['birthMonth', ...questions, 'base'];
