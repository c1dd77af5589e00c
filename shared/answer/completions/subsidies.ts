import { NO_PLATFORM } from '../../facts/declare.ts';
import type { Facts } from '../../facts/index.ts';
import type { subsidyFacts } from '../../facts/subsidies.ts';
import type { Law } from '../../law/law.ts';
import { ZERO } from '../../money.ts';
import {
  addDays,
  addMonths,
  type Day,
  endOfPeriod,
  firstDay,
  MONTHS_IN_YEAR,
  type Month,
  monthOfDay,
  yearOf,
} from '../../month.ts';
import { PLATFORMS as PAYING, termsOf } from '../../rules/contributions/index.ts';
import { platformRow } from '../../rules/platforms.ts';
import {
  PROGRAMMES,
  type Programme,
  type ProgrammeId,
  type ProgrammeOutcome,
  RULES,
  type Subsidies,
  type Waiting,
} from '../../rules/subsidies/index.ts';
import { ageInMonths, baseEnds, bornBefore, bothEnds, domainOf, endsOf, every, inOrder } from './answers.ts';
import {
  type Answered,
  type Answers,
  type Found,
  type Matter,
  type Moves,
  type Standing,
  type Worth,
  withBase,
} from './matter.ts';

const onDay = ({ on }: Facts, { asOf }: Law): Day => on ?? asOf;

/** Options of which the lists of the law and the rule say the same: one stands for the others. */
function toldApart(
  id: string,
  lists: readonly (readonly [figure: string, column: string])[],
  apart: readonly string[] = [],
) {
  return (facts: Facts, law: Law): string[] => {
    const domain = domainOf(id);
    const options = domain && 'anyOf' in domain ? domain.anyOf : domain && 'choices' in domain ? domain.choices : [];
    const rows = lists.map(
      ([figure, column]) => law.find(figure, onDay(facts, law))?.rows.map((row) => row[column]) ?? [],
    );
    const kinds = new Map<string, string>();
    for (const option of options.map(String)) {
      const kind = [...rows.map((words) => words.includes(option)), apart.includes(option) && option].join();
      if (!kinds.has(kind)) kinds.set(kind, option);
    }
    return [...kinds.values()];
  };
}

/** None of several, and each that is told apart: to be one of a list is enough. */
const anyOne =
  (id: string, ...how: readonly [lists: readonly (readonly [string, string])[], apart?: readonly string[]]) =>
  (facts: Facts, law: Law): unknown[] => [[], ...toldApart(id, ...how)(facts, law).map((each) => [each])];

/** A name that no table has, and is like none in it. */
const UNHEARD_OF = '〇';

/** One name of each kind of platform that the tables tell apart, none, and one that they do not have. */
function platforms(facts: Facts, law: Law): string[] {
  const on = onDay(facts, law);
  const [covered, employing, paying] = [
    'occupational-injury.platforms',
    'occupational-injury.employing-platforms',
    PAYING,
  ].map((id) => law.find(id, on));
  const kinds = new Map<string, string>();
  for (const table of [covered, employing, paying])
    for (const { platform } of table?.rows ?? []) {
      const name = String(platform);
      const [terms] = paying ? termsOf([name], paying, law) : [];
      const kind = [
        covered && platformRow(name, covered) !== undefined,
        employing && platformRow(name, employing) !== undefined,
        terms?.terms,
        terms?.here,
      ].join();
      if (!kinds.has(kind)) kinds.set(kind, name);
    }
  return [NO_PLATFORM, ...kinds.values(), UNHEARD_OF];
}

/**
 * Ages on both sides of those that the subsidy for contributions asks for: to be recognised, to be near retirement when
 * first approved, and to retire, by which delay ever.
 */
function birthMonths(facts: Facts, law: Law): readonly Month[] {
  const { sex, recognisedHardToEmploy, socialInsuranceSubsidy: received } = facts;
  const rowsOf = (id: string) =>
    (law.find(id, law.asOf)?.rows ?? []).filter((row) => sex === undefined || row.sex === undefined || row.sex === sex);
  const near =
    received?.months === undefined ? null : law.find('social-insurance-subsidy.near-retirement', law.asOf)?.value;
  const recognised = recognisedHardToEmploy
    ? []
    : rowsOf('hard-to-employ.criteria').flatMap(({ age }) => (age === undefined ? [] : [Number(age) * MONTHS_IN_YEAR]));
  const retiring = rowsOf('retirement.gradual-delay').flatMap(({ oldAge, capMonths }) => {
    const age = Number(oldAge) * MONTHS_IN_YEAR;
    return [...(near ? [age - near.toNumber()] : []), age - 1, age + Number(capMonths ?? 0)];
  });
  const working = ageInMonths('employment.youngest-age', law);
  return bornBefore(monthOfDay(onDay(facts, law)), [...working, ...recognised, ...retiring], law);
}

/** None, and each number of the law that it is held against. */
const against =
  (id: string, ...figures: readonly string[]) =>
  (facts: Facts, law: Law): readonly number[] => {
    const [least] = endsOf<number>(id);
    const numbers = figures.flatMap((figure) => law.find(figure, onDay(facts, law))?.value?.toNumber() ?? []);
    return inOrder([least, ...numbers]);
  };

/** As `against`, of the figures that conditions hold it against. */
function threshold(id: string): ReturnType<typeof against> {
  const held = RULES.flatMap(({ conditions }) => conditions.flatMap((each) => each.held ?? []));
  return against(id, ...held.flatMap(({ question, against: figure }) => (question === id ? figure : [])));
}

function timesHad(facts: Facts, law: Law): readonly number[] {
  const [least] = endsOf<number>('skillSubsidiesThisYear');
  const [row] = law.find('skill-upgrading.times-a-year', onDay(facts, law))?.rows ?? [];
  return inOrder([
    least,
    ...(row ? [Number(row.times), Number(row.times) + Number(row.furtherForScarce)] : [least + 1]),
  ]);
}

/** Long before, on the day, and after it; for what counts so many months, the last day that is long enough before. */
const around =
  (id: string, figure?: string) =>
  (facts: Facts, law: Law): readonly Day[] => {
    const on = onDay(facts, law);
    const months = figure && law.find(figure, on)?.value;
    return inOrder([...endsOf<Day>(id), on, ...(months ? [longEnoughBefore(on, months.toNumber())] : [])]);
  };

/** The last day from which a period of so many months is over by another. */
function longEnoughBefore(on: Day, months: number): Day {
  let day = addDays(firstDay(addMonths(monthOfDay(on), -months)), Number(on.slice(8)) - 1);
  while (endOfPeriod(day, months) > on) day = addDays(day, -1);
  return day;
}

/** Out of school for too long or not yet, on the day; of who has a business, also on the day that it was registered. */
function leftSchoolOn(facts: Facts, law: Law): readonly Day[] {
  const on = onDay(facts, law);
  const [old] = endsOf<Day>('leftSchoolOn');
  const registered = facts.business?.registeredOn;
  const months = law.find('start-up-subsidy.since-leaving-school', on)?.value?.toNumber();
  if (registered === undefined || months === undefined) return [old, on];
  const last = longEnoughBefore(registered, months);
  return inOrder([old, last, addDays(last, 1), registered, addDays(registered, 1), on]);
}

/** As `around`, and of who tells when they left school both sides of that time. */
function registeredOn(facts: Facts, law: Law): readonly Day[] {
  const days = around('business.registeredOn', 'start-up-subsidy.months-run')(facts, law);
  const months = law.find('start-up-subsidy.since-leaving-school', onDay(facts, law))?.value;
  if (facts.leftSchoolOn === undefined || !months) return days;
  return inOrder([...days, facts.leftSchoolOn, endOfPeriod(facts.leftSchoolOn, months.toNumber())]);
}

const graduates = ['college-graduate'];

/** Every condition holds a fact against a list, a number or a time of the law: what lies on both sides of it decides. */
const COMMON: Moves<typeof subsidyFacts> = {
  birthMonth: (facts, law) => bornBefore(monthOfDay(onDay(facts, law)), [], law),
  base: (facts, law) => baseEnds(yearOf(onDay(facts, law)), law),
  schemes: 'unasked',
  on: 'unasked',
  platform: platforms,
  groups: anyOne('groups', [['hard-to-employ.criteria', 'group']], graduates),
  leftSchoolOn,
  'socialInsuranceSubsidy.months': against(
    'socialInsuranceSubsidy.months',
    'social-insurance-subsidy.longest',
    'social-insurance-subsidy.longest-for-graduates',
  ),
  'socialInsuranceSubsidy.firstApprovedIn': bothEnds('socialInsuranceSubsidy.firstApprovedIn'),
  'certificate.level': every('certificate.level'),
  'certificate.issuedOn': around('certificate.issuedOn'),
  'certificate.subsidisedBy': anyOne(
    'certificate.subsidisedBy',
    [],
    ['skill-upgrading', 'training-this-year', 'training-earlier'],
  ),
  unemploymentInsuredMonths: threshold('unemploymentInsuredMonths'),
  skillSubsidiesThisYear: timesHad,
  trainingSubsidiesThisYear: threshold('trainingSubsidiesThisYear'),
  'accidentPolicy.from': around('accidentPolicy.from'),
  'accidentPolicy.premium': bothEnds('accidentPolicy.premium'),
  'business.registeredOn': registeredOn,
};

/** What a programme itself tells apart. */
const OWN: Partial<Record<ProgrammeId, Readonly<Record<string, Answers>>>> = {
  'accident-insurance': { trade: toldApart('trade', [['accident-insurance.trades', 'trade']], ['other']) },
  'vocational-training': {
    trade: toldApart('trade', [['vocational-training.new-form-trades', 'trade']]),
    employment: toldApart('employment', [], ['registered-unemployed']),
    groups: anyOne(
      'groups',
      [
        ['vocational-training.groups', 'group'],
        ['vocational-training.named-groups', 'group'],
      ],
      graduates,
    ),
    'certificate.subsidisedBy': anyOne('certificate.subsidisedBy', [], ['skill-upgrading', 'training-this-year']),
  },
  'skill-upgrading': {
    employment: toldApart('employment', [['skill-upgrading.who', 'employment']]),
    'certificate.subsidisedBy': anyOne('certificate.subsidisedBy', [], ['skill-upgrading', 'training-earlier']),
  },
  'social-insurance': {
    birthMonth: birthMonths,
    employment: toldApart('employment', [], ['flexible']),
  },
  'occupational-injury': { trade: toldApart('trade', [['occupational-injury.trades', 'trade']]) },
  'start-up-subsidy': { groups: anyOne('groups', [['start-up-subsidy.groups', 'group']], graduates) },
  'unemployment-benefit': { employment: toldApart('employment', [['unemployment-benefit.who', 'employment']]) },
  'housing-fund': { employment: toldApart('employment', [], ['flexible']) },
};

/** Who may have one of the programmes, and how much; everybody is refused who is too young. */
export function subsidiesMatters(answered: Answered<Subsidies>): readonly Matter[] {
  return answered.found.result.programmes.map((programme, at) => ofProgramme(programme, at, answered));
}

/** How each programme moves with each fact. */
const MOVES = new Map(PROGRAMMES.map((id): [ProgrammeId, Matter['moves']] => [id, { ...COMMON, ...OWN[id] }]));

function ofProgramme({ id }: Programme, at: number, answered: Answered<Subsidies>): Matter {
  const { found, run, wants } = answered;
  const moves = MOVES.get(id) ?? COMMON;
  const [decision, money] = [`/programmes/${at}/outcome`, `/programmes/${at}/amount`];
  const read = (found: Found<Subsidies>): Worth => {
    const place = found.result.programmes.findIndex((each) => each.id === id);
    const { outcome, amount, amountIs, upTo } = found.result.programmes[place] as Programme;
    const { questions, missing } = waitingOf(place, found);
    const standings = new Map<string, Standing>([[decision, { value: outcome, is: 'decision', may: SETTLED }]]);
    if (wants(money)) {
      const pays = !['none', 'cover', 'cost', 'estimate'].includes(amountIs);
      const figures = pays ? missing.map((figure) => figure.id) : [];
      standings.set(money, { value: amount, is: 'amount', figures, least: upTo && ZERO, most: upTo });
    }
    return { standings, asks: askedOf(id, outcome, questions), missing };
  };
  return {
    moves: id === 'social-insurance' ? withBase(moves, answered) : moves,
    restsOn: id === 'social-insurance' ? ['birthMonth', 'base'] : ['birthMonth'],
    first: () => read(found),
    work: (told, law) => read(run({ ...told, programmes: [id] } as Facts, law)),
  };
}

/** What a programme waits for; where a base is told by its target, what that waits for in place of the base. */
function waitingOf(place: number, { result, account }: Found<Subsidies>): Waiting {
  const own = result.waiting[place] as Waiting;
  if (!own.questions.includes('base') || account.questions.includes('base')) return own;
  const isOf = (id: string) => result.waiting.some(({ questions }) => questions.includes(id));
  const isMissing = (id: string) => result.waiting.some(({ missing }) => missing.some((each) => each.id === id));
  const instead = account.questions.filter((id) => !isOf(id));
  return {
    questions: own.questions.flatMap((id) => (id === 'base' ? instead : id)),
    missing: [...own.missing, ...account.figures.filter(({ id }) => !isMissing(id))],
  };
}

const SETTLED: readonly ProgrammeOutcome[] = ['eligible', 'not-eligible', 'not-published', 'ended'];

/** The age of who is refused anyway changes nothing; the base bounds what a part of contributions can come to. */
function askedOf(id: ProgrammeId, outcome: ProgrammeOutcome, questions: readonly string[]): readonly string[] {
  if (outcome === 'not-eligible' || outcome === 'ended') return [];
  return id === 'social-insurance' ? [...questions, 'birthMonth', 'base'] : ['birthMonth', ...questions];
}
