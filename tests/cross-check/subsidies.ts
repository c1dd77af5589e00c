import type { Base } from './contributions.ts';
import {
  type Asking,
  beginnings,
  daysIn,
  type Found,
  fen,
  figure,
  half,
  listed,
  monthAt,
  monthIndex,
  number,
  percent,
  platformPays,
  platformsSaid,
  rowOfPlatforms,
  standing,
  whole,
  yuan,
} from './plain.ts';
import { retirement } from './retirement.ts';

interface Facts {
  on?: string | undefined;
  birthMonth?: string | undefined;
  sex?: string | undefined;
  womenClass?: string | undefined;
  trade?: string | undefined;
  platform?: string | readonly string[] | undefined;
  employedByPlatform?: boolean | undefined;
  base?: Base | undefined;
  schemes?: readonly string[] | undefined;
  medicalOption?: string | undefined;
  programmes?: readonly string[] | undefined;
  platformIncomeMet?: boolean | undefined;
  employment?: string | undefined;
  groups?: readonly string[] | undefined;
  leftSchoolOn?: string | undefined;
  recognisedHardToEmploy?: boolean | undefined;
  registeredFlexible?: boolean | undefined;
  paysAsIndividual?: boolean | undefined;
  unemploymentInsuredMonths?: number | undefined;
  leftByOwnWill?: boolean | undefined;
  business?: { registeredOn?: string | undefined; firstInShandong?: boolean | undefined } | null | undefined;
  accidentPolicy?:
    | { premium?: string | undefined; from?: string | undefined; subsidised?: boolean | undefined }
    | null
    | undefined;
  certificate?:
    | {
        level?: number | undefined;
        issuedOn?: string | undefined;
        inNationalSystem?: boolean | undefined;
        scarce?: boolean | undefined;
        subsidisedBy?: readonly string[] | undefined;
      }
    | null
    | undefined;
  skillSubsidiesThisYear?: number | undefined;
  trainingSubsidiesThisYear?: number | undefined;
  socialInsuranceSubsidy?: { months?: number | undefined; firstApprovedIn?: string | undefined } | null | undefined;
}

/**
 * Whether a condition is met: yes, no, `ask` while an answer is missing, `wait` while it hangs on a condition refused
 * elsewhere, `gap` where no notice tells.
 */
type Is = 'yes' | 'no' | 'ask' | 'wait' | 'gap';

interface Person {
  facts: Facts;
  on: string;
  asking: Asking;
  law: (id: string, day?: string) => Found | null;
  /** Conditions that the file of a programme lists. */
  further: (programme: string) => string[] | null;
  /** Whether two programmes are kept apart by the file of either; `null` where neither says anything. */
  apart: (one: string, other: string) => boolean | null;
}

const is = (answer: boolean | undefined): Is => (answer === undefined ? 'ask' : answer ? 'yes' : 'no');

/** Yes as soon as one is, no once all are not. */
const any = (all: Is[]): Is => (all.includes('yes') ? 'yes' : all.includes('ask') ? 'ask' : 'no');

const has = (found: Found | null, column: string, word: string | undefined): boolean =>
  (found?.rows ?? []).some((row) => row[column] === word);

/** Last day of a time of months that begins on a day. */
function until(day: string, months: number): string {
  const month = monthAt(monthIndex(day) + months);
  const last = Math.min(Number(day.slice(8)), daysIn(month));
  return `${month}-${String(last).padStart(2, '0')}`;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

interface Answered {
  outcome: string;
  amount: string | null;
  upTo: string | null;
  conditions: Record<string, boolean | null>;
  by: string | null;
  perOrder?: (string | null)[][] | null;
  /** Yuan a month that only follow from the minimum wage or from a platform's formula. */
  about?: string | null;
  /** Lowest base, and what it costs at the lowest and the highest rate. */
  floor?: (string | null)[] | null;
  /** Months for which the unemployment benefit is drawn at most. */
  longest?: string | null;
  deathGrant?: string | null;
}

const METS: Record<Is, boolean | null> = { yes: true, no: false, ask: null, wait: null, gap: null };

/** What becomes of a programme that is there on the day. */
function offered(
  conditions: Record<string, Is>,
  pays: { asks: boolean; amount: bigint | null; upTo: bigint | null; gap: boolean },
  by: string | null,
): Answered {
  const all = Object.values(conditions);
  const shown = Object.fromEntries(Object.entries(conditions).map(([id, each]) => [id, METS[each]]));
  if (all.includes('no')) return { outcome: 'not-eligible', amount: null, upTo: null, conditions: shown, by: null };
  const open = all.includes('ask') || pays.asks;
  const outcome = open
    ? 'needs-answers'
    : all.every((each) => each === 'yes') && !pays.gap
      ? 'eligible'
      : 'not-published';
  return {
    outcome,
    amount: outcome === 'eligible' ? yuan(pays.amount) : null,
    upTo: yuan(pays.upTo),
    conditions: shown,
    by,
  };
}

const noLaw: Answered = {
  outcome: 'not-published',
  amount: null,
  upTo: null,
  conditions: { 'in-force': null },
  by: null,
};

/**
 * A programme is not there on a day when a figure it stands on is `null`, or is a list without the place. It ended when
 * it was there on some day before. `null` while it is there, or while nobody can tell.
 */
function absent(id: string, person: Person, covers: (found: Found) => boolean = () => true): Answered | null {
  const { on, law } = person;
  const figures = standing(id);
  const gone = (day: string) =>
    figures.some((each, at) => {
      const found = law(each, day);
      if (!found) return false;
      return (found.value === null && found.rows.length === 0) || (at === 0 && !covers(found));
    });
  if (!gone(on)) return null;
  const before = figures.flatMap(beginnings).filter((day) => day < on);
  const ended = before.some((day) => law(figures[0] as string, day) !== null && !gone(day));
  const condition = id === 'occupational-injury' ? 'province-covered' : 'in-force';
  const outcome = ended ? 'ended' : 'not-eligible';
  return { outcome, amount: null, upTo: null, conditions: { [condition]: false }, by: null };
}

/** 鲁政办发〔2020〕19号: from 2020-10 to 2024-12-29, a share of the premium up to a limit. */
function accident(person: Person): Answered {
  const { facts, on, law } = person;
  const gone = absent('accident-insurance', person);
  if (gone) return gone;
  const limit = law('accident-insurance.upper-limit');
  if (!limit) return noLaw;
  const trades = law('accident-insurance.trades');
  const list = person.further('accident-insurance');
  const { trade, accidentPolicy: policy } = facts;
  const conditions: Record<string, Is> = { 'in-force': 'yes' };
  conditions['new-form-trade'] = !trades
    ? 'gap'
    : trade === undefined
      ? 'ask'
      : trade === 'other'
        ? 'no'
        : has(trades, 'trade', trade)
          ? 'yes'
          : 'gap';
  if (!list || list.includes('registered-flexible'))
    conditions['registered-flexible'] = list ? is(facts.registeredFlexible) : 'gap';
  if (!list || list.includes('insured'))
    conditions.insured = !list
      ? 'gap'
      : policy === undefined
        ? 'ask'
        : policy === null
          ? 'no'
          : policy.from === undefined
            ? 'ask'
            : policy.from <= on
              ? 'yes'
              : 'no';
  if (!list || list.includes('once-a-policy-year'))
    conditions['once-a-policy-year'] = !list
      ? 'gap'
      : policy === undefined
        ? 'ask'
        : policy === null
          ? 'wait'
          : is(policy.subsidised === undefined ? undefined : !policy.subsidised);
  const cap = fen(limit.value as string);
  const premium = policy?.premium === undefined ? null : fen(policy.premium);
  const upTo = premium !== null && premium < cap ? premium : cap;
  // the share that Zibo pays is a gap: no amount
  return offered(conditions, { asks: Boolean(policy) && premium === null, amount: null, upTo, gap: true }, null);
}

const belongs = (facts: Facts, group: string): Is => is(facts.groups?.includes(group));

/** 职业培训补贴 in Shandong's frame since 2022-07. */
function training(person: Person): Answered {
  const { facts, on, law } = person;
  const gone = absent('vocational-training', person);
  if (gone) return gone;
  const times = law('vocational-training.times-a-year');
  if (!times) return noLaw;
  const { certificate, employment } = facts;
  const trades = law('vocational-training.new-form-trades');
  const whole = law('vocational-training.groups');
  const groups = whole ?? law('vocational-training.named-groups');
  const member = (group: string): Is => {
    if (group === 'hard-to-employ') return is(facts.recognisedHardToEmploy);
    if (group === 'registered-unemployed')
      return is(
        employment === undefined
          ? undefined
          : ['registered-unemployed', 'drawing-unemployment-benefit'].includes(employment),
      );
    if (group !== 'graduating-college-student') return belongs(facts, group);
    const graduate = belongs(facts, 'college-graduate');
    if (graduate !== 'yes') return graduate;
    return is(facts.leftSchoolOn === undefined ? undefined : facts.leftSchoolOn.slice(0, 4) === on.slice(0, 4));
  };
  const byTrade: Is = !trades
    ? 'no'
    : facts.trade === undefined
      ? 'ask'
      : has(trades, 'trade', facts.trade)
        ? 'yes'
        : 'no';
  const target = any([byTrade, ...(groups?.rows ?? []).map((row) => member(String(row.group)))]);
  const paid = (by: string): Is => {
    if (certificate === null) return 'yes';
    return is(certificate?.subsidisedBy === undefined ? undefined : !certificate.subsidisedBy.includes(by));
  };
  const had = facts.trainingSubsidiesThisYear;
  const conditions: Record<string, Is> = {
    'in-force': 'yes',
    'training-group': target === 'no' && !whole ? 'gap' : target,
    'times-a-year': is(had === undefined ? undefined : had < Number(times.value)),
    'once-per-level-a-year': law('vocational-training.times-a-year-per-level') ? paid('training-this-year') : 'gap',
  };
  const apart = person.apart('vocational-training', 'skill-upgrading');
  if (apart !== false) conditions['not-with-skill-upgrading'] = apart ? paid('skill-upgrading') : 'gap';
  // Zibo's amounts are a gap
  return offered(conditions, { asks: false, amount: null, upTo: null, gap: true }, null);
}

/** 技能提升补贴, by months insured, level and twelve months from the certificate. */
function skill(person: Person): Answered {
  const { facts, on, law } = person;
  const gone = absent('skill-upgrading', person);
  if (gone) return gone;
  const insured = law('skill-upgrading.insured-months');
  const { certificate, employment, unemploymentInsuredMonths: months, skillSubsidiesThisYear: had } = facts;
  const table = law('skill-upgrading.amount-by-level');
  // nobody is paid for a certificate that there is not
  if (!insured && certificate === null && table)
    return { ...noLaw, outcome: 'not-eligible', conditions: { 'in-force': null, 'certificate-level': false } };
  if (!insured) return noLaw;
  const window = law('skill-upgrading.claim-window');
  const list = person.further('skill-upgrading');
  const row = table?.rows.find((each) => Number(each.level) === certificate?.level);
  const last = certificate?.issuedOn && window?.value ? until(certificate.issuedOn, Number(window.value)) : null;
  // who has no certificate is refused by the level; what else would be asked of it waits
  const of = (judge: (c: NonNullable<Facts['certificate']>) => boolean | undefined): Is =>
    certificate === undefined ? 'ask' : certificate === null ? 'wait' : is(judge(certificate));
  const [yearly] = law('skill-upgrading.times-a-year')?.rows ?? [];
  const [times, more] = [Number(yearly?.times), Number(yearly?.furtherForScarce)];
  const conditions: Record<string, Is> = {
    'in-force': 'yes',
    'insured-employment': is(
      employment === undefined ? undefined : has(law('skill-upgrading.who'), 'employment', employment),
    ),
    'certificate-level':
      certificate === null ? 'no' : of(({ level }) => (level === undefined ? undefined : row !== undefined)),
    'claim-window': of(({ issuedOn }) =>
      issuedOn === undefined ? undefined : issuedOn <= on && on <= (last as string),
    ),
    'insured-months': is(months === undefined ? undefined : months >= Number(insured.value)),
    // a notice that does not say how often leaves the first time certain
    'times-a-year': !yearly
      ? had === undefined
        ? 'ask'
        : had === 0
          ? 'yes'
          : 'gap'
      : had === undefined
        ? 'ask'
        : had < times
          ? 'yes'
          : had >= times + more
            ? 'no'
            : of(({ scarce }) => scarce),
  };
  const paid = (...kinds: string[]): Is =>
    of(({ subsidisedBy: by }) => (by === undefined ? undefined : !kinds.some((kind) => by.includes(kind))));
  if (!list || list.includes('once-per-level')) conditions['once-per-level'] = list ? paid('skill-upgrading') : 'gap';
  if (!list || list.includes('in-national-system'))
    conditions['in-national-system'] = list ? of(({ inNationalSystem }) => inNationalSystem) : 'gap';
  const apart = person.apart('skill-upgrading', 'vocational-training');
  if (apart !== false)
    conditions['not-with-vocational-training'] = apart ? paid('training-this-year', 'training-earlier') : 'gap';
  if (!table) conditions['certificate-level'] = 'gap';
  if (!window) conditions['claim-window'] = 'gap';
  const sum = row ? fen(String(row.amount ?? row.upTo)) : null;
  const asks = certificate === undefined || (certificate !== null && certificate.level === undefined);
  // the rule may end before the certificate's months do: the claim is sure only as long as one rule follows another
  let by = last;
  let rule: Found | null = insured;
  while (rule && rule.to !== null && last !== null) {
    const next = law('skill-upgrading.insured-months', plusDays(rule.to, 1));
    if (!next && rule.to < last) by = rule.to;
    rule = next;
  }
  return offered(conditions, { asks, amount: sum, upTo: sum, gap: !row }, by);
}

/** Each sex and class that the person may belong to, with its month of retirement, and that of the ages before the schedule. */
function retirements({ facts, asking }: Person, birthMonth: string): { month: string; before: string }[] {
  const all: { month: string; before: string }[] = [];
  for (const [sex, womenClass, oldAge] of [
    ['male', undefined, 60],
    ['female', '55', 55],
    ['female', '50', 50],
  ] as const) {
    if (facts.sex !== undefined && facts.sex !== sex) continue;
    if (sex === 'female' && facts.womenClass !== undefined && facts.womenClass !== womenClass) continue;
    const { statutoryMonth } = retirement({ birthMonth, sex, womenClass }, asking) as { statutoryMonth: string | null };
    if (statutoryMonth !== null)
      all.push({ month: statutoryMonth, before: monthAt(monthIndex(birthMonth) + oldAge * 12) });
  }
  return all;
}

/**
 * Whether the first approval lay less than five years before the statutory age, which is the one in force then: 60, 55
 * and 50 until 2024-12 (国发〔1978〕104号).
 */
function nearRetirement(person: Person, approved: string): Is {
  const within = Number(person.law('social-insurance-subsidy.near-retirement')?.value);
  const { birthMonth, sex } = person.facts;
  if (birthMonth === undefined || sex === undefined) return 'ask';
  const all = retirements(person, birthMonth);
  if (all.length === 0) return 'gap';
  const near = all.filter(
    ({ month, before }) => monthIndex(approved >= '2025-01' ? month : before) - monthIndex(approved) < within,
  );
  return near.length === 0 ? 'no' : all.length > 1 ? 'ask' : 'yes';
}

/** Whether the statutory age is reached on the day. */
function hasRetired(person: Person): Is {
  const { birthMonth } = person.facts;
  if (birthMonth === undefined) return 'ask';
  const reached = retirements(person, birthMonth).map(({ month }) => month <= person.on.slice(0, 7));
  if (reached.length === 0) return 'gap';
  return reached.includes(true) ? (reached.includes(false) ? 'ask' : 'yes') : 'no';
}

/** Two thirds of a month of what is paid, the fen cut off; `null` while what is paid is not known for certain. */
function twoThirds({ facts, on, law }: Person): bigint | null {
  const { base, schemes = ['pension', 'medical'], medicalOption = 'pooled-only' } = facts;
  const certain = (id: string, day: string) => {
    const found = law(id, day);
    return found && !found.provisional ? found : null;
  };
  const [year, month] = [`${on.slice(0, 4)}-01-01`, `${on.slice(0, 7)}-01`];
  const [floor, ceiling] = ['floor', 'ceiling'].map((end) => certain(`pension.contribution-base.${end}`, year)?.value);
  if (!base || !floor || !ceiling) return null;
  const wage = 'percent' in base ? certain('pension.average-wage', year)?.value : '0';
  if (!wage) return null;
  const wanted =
    'amount' in base
      ? fen(base.amount)
      : 'income' in base
        ? fen(base.income)
        : 'percent' in base
          ? half(fen(wage) * whole(base.percent, 2), 120_000n)
          : null;
  if (wanted === null) return null;
  const [least, most] = [fen(floor), fen(ceiling)];
  let held = wanted;
  if (held < least) held = least;
  if (held > most) held = most;
  if ('amount' in base && held !== wanted) return null;
  let sum = 0n;
  if (schemes.includes('pension')) {
    const rate = certain('pension.contribution-rate', month)?.value;
    if (!rate) return null;
    sum += percent(rate, held);
  }
  if (schemes.includes('medical')) {
    const rate = certain(`medical.flexible.rate-${medicalOption}`, month)?.value;
    const fixed = certain('medical.flexible.fixed-base', month);
    if (!rate || !fixed) return null;
    sum += percent(rate, fixed.value ? fen(fixed.value) : held);
  }
  return (sum * 2n) / 3n;
}

/** 社会保险补贴: up to two thirds of what was paid, for hard-to-employ persons and graduates. */
function social(person: Person): Answered {
  const { facts, on, law } = person;
  const gone = absent('social-insurance', person);
  if (gone) return gone;
  if (!law('social-insurance-subsidy.highest-share')) return noLaw;
  const criteria = law('hard-to-employ.criteria');
  const sinceSchool = law('social-insurance-subsidy.since-leaving-school');
  const list = person.further('social-insurance');
  const { birthMonth, sex, employment, recognisedHardToEmploy: recognised, socialInsuranceSubsidy: received } = facts;

  const college = belongs(facts, 'college-graduate');
  const graduate: Is = !sinceSchool
    ? 'no'
    : college !== 'yes'
      ? college
      : is(
          facts.leftSchoolOn === undefined
            ? undefined
            : facts.leftSchoolOn <= on && on <= until(facts.leftSchoolOn, Number(sinceSchool.value)),
        );

  // old enough, by the month: each sex has its age
  const oldEnough = (of: string): boolean =>
    (criteria?.rows ?? []).some(
      (row) => row.sex === of && monthIndex(on) - monthIndex(birthMonth as string) >= Number(row.age) * 12,
    );
  let byAge: Is = 'ask';
  if (birthMonth !== undefined && sex !== undefined) byAge = oldEnough(sex) ? 'yes' : 'no';
  else if (birthMonth !== undefined && oldEnough('male') === oldEnough('female'))
    byAge = oldEnough('male') ? 'yes' : 'no';
  const byGroup = (criteria?.rows ?? []).flatMap((row) =>
    row.group === undefined ? [] : [belongs(facts, String(row.group))],
  );

  const conditions: Record<string, Is> = { 'in-force': 'yes' };
  // the city may recognise others: an open recognition keeps the door open
  conditions['target-group'] = !criteria || !sinceSchool ? 'gap' : any([graduate, is(recognised), byAge, ...byGroup]);
  if (!list || list.includes('recognised')) conditions.recognised = !list ? 'gap' : any([is(recognised), graduate]);
  conditions['flexibly-employed'] = is(employment === undefined ? undefined : employment === 'flexible');
  if (!list || list.includes('registered-flexible'))
    conditions['registered-flexible'] = list ? is(facts.registeredFlexible) : 'gap';
  if (!list || list.includes('pays-as-individual'))
    conditions['pays-as-individual'] = list ? is(facts.paysAsIndividual) : 'gap';

  // three years for the hard to employ, two for graduates; which one may be open
  const certainlyThree = recognised === true || (recognised === false && graduate === 'no');
  const which: Is = certainlyThree ? 'yes' : recognised === undefined || graduate === 'ask' ? 'ask' : 'no';
  const three = certainlyThree || graduate === 'no';
  const longest = law(three ? 'social-insurance-subsidy.longest' : 'social-insurance-subsidy.longest-for-graduates');
  const duration = (): Is => {
    if (!longest?.value) return 'gap';
    if (received === undefined) return 'ask';
    if (received === null) return 'yes';
    if (received.months === undefined) return 'ask';
    if (received.months < Number(longest.value)) return 'yes';
    if (which === 'ask') return 'ask';
    if (!three) return 'no';
    if (received.firstApprovedIn === undefined) return 'ask';
    return nearRetirement(person, received.firstApprovedIn);
  };
  conditions.duration = duration();
  // for the hard to employ it ends at retirement; graduates have their two years
  if (conditions.duration !== 'no' && (three || which === 'ask')) {
    const over = hasRetired(person);
    if (over === 'yes') conditions.duration = three ? 'no' : 'ask';
    else if (over === 'ask') conditions.duration = 'ask';
    else if (over === 'gap' && conditions.duration === 'yes') conditions.duration = which === 'ask' ? 'ask' : 'gap';
  }
  const asks =
    three &&
    which !== 'ask' &&
    received !== undefined &&
    (received !== null && received.firstApprovedIn === undefined
      ? true
      : nearRetirement(person, received?.firstApprovedIn ?? on.slice(0, 7)) === 'ask');
  // Zibo's amount is a gap
  return offered(conditions, { asks, amount: null, upTo: twoThirds(person), gap: true }, null);
}

/**
 * The lists tell who is covered and from when; of any other name they tell nothing. One of
 * several is enough, and while one is open nobody is refused.
 */
function platformCovered({ facts: { platform }, on, law }: Person, list: Found): Is {
  if (platform === undefined) return 'ask';
  const names = (found: Found | null, name: string) =>
    (found?.rows ?? []).some((row) => [row.platform, row.also].flat().includes(name));
  const each = [platform].flat().map((name): Is => {
    if (name === '无') return 'no';
    if (names(list, name)) return 'yes';
    const later = beginnings('occupational-injury.platforms').filter((day) => day > on);
    return later.some((day) => names(law('occupational-injury.platforms', day), name)) ? 'no' : 'ask';
  });
  return any(each);
}

/** 办法（试行） art. 2: who is employed has work-injury insurance; asked only where riders are known to be employed. */
function noLabourRelation({ facts, law, further }: Person): Is | null {
  const list = further('occupational-injury');
  if (!list) return 'gap';
  if (!list.includes('no-labour-relation')) return null;
  if (facts.employedByPlatform !== undefined) return facts.employedByPlatform ? 'no' : 'yes';
  const employing = law('occupational-injury.employing-platforms')?.rows ?? [];
  const names = [facts.platform ?? []].flat().filter((name) => name !== '无');
  const known = (name: string) => employing.some((row) => [row.platform, row.also].flat().includes(name));
  return names.length > 0 && names.every(known) ? 'ask' : null;
}

/** 人社厅函〔2025〕79号 art. 39: twenty times the income of the year before, where that was seen. */
function deathGrant({ law }: Person): string | null {
  const times = law('occupational-injury.benefits')?.rows.find((row) => row.benefit === 'death-grant')?.times;
  const income = law('income.urban-disposable')?.value;
  return times && income ? yuan(fen(income) * BigInt(String(times))) : null;
}

/** 职业伤害保障: by province, kind of work, platform and day; the platform pays. */
function injury(person: Person): Answered {
  const { facts, on, asking, law } = person;
  const province = `${asking.region.slice(0, 2)}0000`;
  const gone = absent('occupational-injury', person, (found) => has(found, 'province', province));
  if (gone) return gone;
  const provinces = law('occupational-injury.provinces');
  if (!provinces) return { ...noLaw, conditions: { 'province-covered': null } };
  const { trade } = facts;
  const trades = law('occupational-injury.trades');
  const platforms = law('occupational-injury.platforms');
  const conditions: Record<string, Is> = {
    'province-covered': 'yes',
    'trade-covered': trades ? is(trade === undefined ? undefined : has(trades, 'trade', trade)) : 'gap',
    'platform-covered': platforms ? platformCovered(person, platforms) : 'gap',
  };
  const employed = noLabourRelation(person);
  if (employed !== null) conditions['no-labour-relation'] = employed;
  const deadline = law('occupational-injury.deadlines')?.rows.find((row) => row.who === 'person');
  const answer = offered(
    conditions,
    { asks: false, amount: null, upTo: null, gap: false },
    deadline ? plusDays(on, Number(deadline.days)) : null,
  );
  if (answer.outcome === 'not-eligible') return answer;
  const deaths = { deathGrant: deathGrant(person) };
  if (trade === undefined) return { ...answer, ...deaths };
  const prices = law('occupational-injury.price-per-order');
  const perOrder = prices
    ? prices.rows
        .filter((row) => row.trade === trade)
        .map((row) => [row.case === undefined ? null : String(row.case), yuan(fen(String(row.price)))])
    : null;
  return { ...answer, ...deaths, perOrder };
}

// What is no subsidy for riders as such.

/** 一次性创业补贴: a first business in Shandong, a year old, of a graduate, a hard-to-employ person or a returner. */
function startUp(person: Person): Answered {
  const { facts, on, law } = person;
  const gone = absent('start-up-subsidy', person);
  if (gone) return gone;
  const groups = law('start-up-subsidy.groups');
  if (!groups) return noLaw;
  const list = person.further('start-up-subsidy') ?? [];
  const { business } = facts;
  const of = (judge: (b: NonNullable<Facts['business']>) => boolean | undefined): Is =>
    business === undefined ? 'ask' : business === null ? 'wait' : is(judge(business));
  const year = Number(law('start-up-subsidy.months-run')?.value);
  const since = Number(law('start-up-subsidy.since-leaving-school')?.value);

  // of a graduate it was not seen whether the two years are counted at the claim or at the registration
  const { leftSchoolOn: left } = facts;
  const fresh = (day: string) => left !== undefined && left <= day && day <= until(left, since);
  const graduate = (): Is => {
    const college = belongs(facts, 'college-graduate');
    if (college !== 'yes') return college;
    if (left === undefined) return 'ask';
    if (business === null) return fresh(on) ? 'yes' : 'no';
    if (business?.registeredOn === undefined) return 'ask';
    return fresh(on) === fresh(business.registeredOn) ? (fresh(on) ? 'yes' : 'no') : 'gap';
  };
  const all = (groups.rows ?? []).map(({ group }): Is => {
    if (group === 'college-graduate') return graduate();
    return group === 'hard-to-employ' ? is(facts.recognisedHardToEmploy) : belongs(facts, String(group));
  });
  const inGroup = any(all) === 'no' && all.includes('gap') ? 'gap' : any(all);

  const conditions: Record<string, Is> = { 'in-force': 'yes' };
  if (list.includes('own-business'))
    conditions['own-business'] = business === undefined ? 'ask' : business ? 'yes' : 'no';
  if (list.includes('first-business')) conditions['first-business'] = of(({ firstInShandong }) => firstInShandong);
  conditions['run-long-enough'] = of(({ registeredOn }) =>
    registeredOn === undefined ? undefined : until(registeredOn, year) <= on,
  );
  conditions['start-up-group'] = inGroup;
  const sum = law('start-up-subsidy.amount')?.value;
  const amount = sum ? fen(sum) : null;
  return offered(conditions, { asks: false, amount, upTo: amount, gap: amount === null }, null);
}

/** 社会保险法 arts. 45, 46: a year paid, left not by own will, registered; nine tenths of the minimum wage, up to 24 months. */
function benefit(person: Person): Answered {
  const { facts, law } = person;
  const gone = absent('unemployment-benefit', person);
  if (gone) return gone;
  const year = law('unemployment-benefit.insured-months');
  if (!year) return noLaw;
  const { employment, unemploymentInsuredMonths: months, leftByOwnWill } = facts;
  const share = law('unemployment-benefit.share-of-minimum-wage')?.value;
  const wage = law('minimum-wage.monthly')?.value;
  const answer = offered(
    {
      'in-force': 'yes',
      'registered-unemployed': is(
        employment === undefined ? undefined : /^(registered-unemployed|drawing-.*)$/.test(employment),
      ),
      'insured-months': is(months === undefined ? undefined : months >= Number(year.value)),
      'not-by-own-will': is(leftByOwnWill === undefined ? undefined : !leftByOwnWill),
    },
    { asks: false, amount: null, upTo: null, gap: !share || !wage },
    null,
  );
  if (answer.outcome === 'not-eligible') return answer;
  const longest = months === undefined || months < 12 ? null : months < 60 ? '12' : months < 120 ? '18' : '24';
  return { ...answer, longest, ...(share && wage && { about: yuan(percent(share, fen(wage))) }) };
}

/** 住房公积金: from 2023-06 in Zibo, a rate of 10 to 24 % of a base from the minimum wage on. */
function fund(person: Person): Answered {
  const { facts, law } = person;
  const gone = absent('housing-fund', person);
  if (gone) return gone;
  const [rate] = law('housing-fund.rate')?.rows ?? [];
  if (!rate) return noLaw;
  const flexible = is(facts.employment === undefined ? undefined : facts.employment === 'flexible');
  const answer = offered(
    { 'in-force': 'yes', 'flexibly-employed': flexible },
    { asks: false, amount: null, upTo: null, gap: false },
    null,
  );
  if (answer.outcome === 'not-eligible') return answer;
  const wage = law('minimum-wage.monthly')?.value;
  const at = (percentage: unknown) => yuan(percent(String(percentage), fen(String(wage))));
  return { ...answer, floor: wage ? [yuan(fen(wage)), at(rate.least), at(rate.most)] : null };
}

/** What a platform pays towards the pension, an estimate; of others nothing is known and nobody is refused. */
function platformMoney(person: Person): Answered {
  const { facts, on, asking, law } = person;
  const id = 'platform-contribution.platforms';
  const gone = absent('platform-contribution', person);
  if (gone) return gone;
  const table = law(id);
  if (!table) return noLaw;
  const names = platformsSaid(facts.platform);
  const row = rowOfPlatforms(table, names ?? [], asking);
  const share = platformPays(names, on, asking);
  const conditions: Record<string, Is> = { 'in-force': 'yes' };
  if (names === null) conditions['platform-pays'] = 'ask';
  else if (names.length === 0) conditions['platform-pays'] = 'no';
  else if (!row) {
    // a name that holds one of the table, or is held by it, may be that one; no name of the people is one letter off
    const within = (one: string, other: string) => one.includes(other) || other.includes(one);
    const like = table.rows.some((each) =>
      [each.platform, each.also ?? []].flat(2).some((name) => names.some((said) => within(String(name), said))),
    );
    conditions['platform-pays'] = like ? 'ask' : 'gap';
  } else if (row.terms !== 'share-of-floor') conditions['platform-pays'] = 'gap';
  else conditions['platform-pays'] = share ? 'yes' : 'no';
  if (!share) return offered(conditions, { asks: false, amount: null, upTo: null, gap: true }, null);
  conditions['platform-income'] = is(facts.platformIncomeMet);
  const list = person.further('platform-contribution');
  // medical insurance alone brings nothing back
  const noPension = facts.schemes !== undefined && !facts.schemes.includes('pension');
  if (!list || list.includes('pays-pension-as-individual'))
    conditions['pays-pension-as-individual'] = !list ? 'gap' : noPension ? 'no' : is(facts.paysAsIndividual);
  const floor = law('pension.contribution-base.floor')?.value;
  const rate = law('pension.contribution-rate')?.value;
  const back = floor && rate ? half(fen(floor) * whole(rate, 2) * whole(share, 2), 100_000_000n) : null;
  const answer = offered(conditions, { asks: false, amount: null, upTo: null, gap: back === null }, null);
  return answer.outcome === 'not-eligible' || back === null ? answer : { ...answer, about: yuan(back) };
}

/** 劳动法 art. 15: nobody works under 16, so no programme that is there is for them. */
function tooYoung(answer: Answered): Answered {
  const [there] = Object.values(answer.conditions);
  if (there !== true) return answer;
  const conditions = { ...answer.conditions, 'of-working-age': false };
  return { outcome: 'not-eligible', amount: null, upTo: null, conditions, by: null };
}

/** The programmes, or those asked for. */
export function subsidies(facts: Facts, asking: Asking): Record<string, Answered> {
  const on = facts.on ?? asking.asOf;
  const person: Person = {
    facts,
    on,
    asking,
    law: (id, day = on) => figure(id, day, asking),
    further: (programme) => listed(programme, 'conditions', on, asking),
    apart: (one, other) => {
      const [own, theirs] = [listed(one, 'notWith', on, asking), listed(other, 'notWith', on, asking)];
      return own || theirs ? Boolean(own?.includes(other) || theirs?.includes(one)) : null;
    },
  };
  const all = {
    'accident-insurance': accident(person),
    'vocational-training': training(person),
    'skill-upgrading': skill(person),
    'social-insurance': social(person),
    'occupational-injury': injury(person),
    'start-up-subsidy': startUp(person),
    'unemployment-benefit': benefit(person),
    'housing-fund': fund(person),
    'platform-contribution': platformMoney(person),
  };
  const asked = Object.entries(all).filter(([id]) => facts.programmes?.includes(id) ?? true);
  const least = number('employment.youngest-age', on, asking);
  const young =
    facts.birthMonth !== undefined && least !== null && monthIndex(on) < monthIndex(facts.birthMonth) + least * 12;
  return Object.fromEntries(asked.map(([id, answer]) => [id, young ? tooYoung(answer) : answer]));
}
