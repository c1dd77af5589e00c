import { type Grade, weaker } from '../../law/documents.ts';
import { Decimal, yuan, ZERO } from '../../money.ts';
import { type Month, monthsBetween, yearsAndMonths } from '../../month.ts';
import { highestBase } from '../contribution-base.ts';
import { type Pension, type PensionFacts, pensionFromToday } from '../pension/index.ts';
import { firstToPay, type RetirementFacts, retirement } from '../retirement/index.ts';
import { type Account, Trail } from '../trail.ts';
import type { YearsBand } from './base.ts';
import type { Amount, ContributionFacts, Reached, Scheme, TargetOfBase } from './types.ts';

type Wanted = Extract<TargetOfBase, { pension: string }>;

const ONE_FEN = new Decimal('0.01');

/** Finds the base of a pension that is wanted: `forPension`. */
export type ForPension = typeof forPension;

/**
 * The lowest base that reaches the monthly pension a person wants, by the projection of retirement (`pensionFromToday`):
 * paid every month from now to the statutory month, or that of their choice, in today's money; an estimate, which says
 * so. Who is short of the minimum months then has the pension of the month in which they are complete, for there is none
 * before. Where the ceiling reaches less, that is the nearest. What decides it and was not told is asked for.
 *
 * @throws NotAcceptable where no life can have the facts
 */
export function forPension(
  { pension: text }: Wanted,
  facts: ContributionFacts,
  { schemes, band }: { schemes: readonly Scheme[]; band: YearsBand },
  trail: Trail,
): Reached {
  const wanted = new Decimal(text);
  const open: Reached = { base: null, bound: 'none', fits: { wanted, reached: null, missedBy: null } };
  const { floor, ceiling } = band;
  if (!floor || !ceiling) return open;
  const projected = projectionOf(facts, floor, trail);
  if (!projected) return open;
  const { month, ahead, on } = projected;
  const totalOn = (base: Decimal): Amount => on(base, new Trail(trail.law, false)).total;
  const [atFloor, atCeiling] = [totalOn(floor), totalOn(ceiling)];
  if (!atFloor || !atCeiling) {
    waitFor(on, floor, trail);
    return open;
  }

  const isShort = (total: Decimal): boolean => total.lt(wanted);
  const lowest = (): Decimal =>
    highestBase(floor, ceiling, wanted, (base) => totalOn(base) ?? atCeiling, isShort).plus(ONE_FEN);
  const [base, bound] =
    ahead === 0 || atFloor.gt(wanted)
      ? [floor, 'floor' as const]
      : atCeiling.lt(wanted)
        ? [ceiling, 'ceiling' as const]
        : [atFloor.eq(wanted) ? floor : lowest(), 'none' as const];
  const shown = new Trail(trail.law, trail.explains);
  const reached = on(base, shown).total ?? atFloor;
  const said = { wanted: yuan(wanted), base: yuan(base), reached: yuan(reached), month };
  trail.step('contribution-base.from-pension', { ...said, ahead: String(ahead) }, yuan(base), band.figures);
  trail.include(shown.account());
  if (reached.lt(wanted)) trail.notice('pension-wanted-missed', { ...said, missing: yuan(wanted.minus(reached)) });
  else if (reached.gt(wanted) && bound === 'floor') trail.notice('pension-wanted-under-floor', said);
  else trail.notice('pension-wanted-reached', said);
  if (ahead === 0) trail.notice('pension-wanted-no-months-left', said);
  if (!schemes.includes('pension')) trail.notice('pension-wanted-without-scheme', {});
  return { base, bound, fits: { wanted, reached, missedBy: Decimal.max(wanted.minus(reached), ZERO) } };
}

interface ProjectionOfBase {
  /** When the pension begins, and how many months are paid until then. */
  month: Month;
  ahead: number;
  /** The pension on a base, yuan a month; the trail is told why. */
  on: (base: Decimal, trail: Trail) => Pension;
}

/** `null` where something that decides it is not known: the trail asks for it or names the figure. */
function projectionOf(facts: ContributionFacts, floor: Decimal, trail: Trail): ProjectionOfBase | null {
  const { sex, birthMonth, womenClass, from: asked } = facts;
  const today = standingToday(facts, trail);
  const person: RetirementFacts = { sex, birthMonth, womenClass, from: asked, pension: today };
  const aside = new Trail(trail.law);
  const { pension, ways } = retirement({ ...person, base: { amount: yuan(floor) } }, aside);
  const account = aside.account();
  const month = ways?.find(({ id }) => id === 'pay-on')?.from ?? pension?.projection?.retireIn;
  const { questions, figures } = account.headline;
  if (questions.length + figures.length > 0 || birthMonth === undefined || !month) {
    trail.ask(...questions);
    for (const { id, on } of account.figures) if (figures.includes(id)) trail.missing(id, on);
    return null;
  }
  trail.include(ofTheMonth(account));
  const from = firstToPay(person, trail);
  const at = { age: yearsAndMonths(monthsBetween(birthMonth, month)), month, birthMonth };
  return {
    month,
    ahead: Math.max(0, monthsBetween(from, month)),
    on: (base, on) => pensionFromToday(today, at, { base: { amount: yuan(base) }, from }, on),
  };
}

/** What will stand at retirement turns on no base: what stands today is carried on. */
function standingToday({ pension = {} }: ContributionFacts, trail: Trail): PensionFacts {
  const { months, account, index, ...today } = pension;
  if (months !== undefined || account !== undefined || index !== undefined)
    trail.notice('pension-wanted-from-today', {});
  return today;
}

/** Of all that retirement says what leads to the month of the pension, and whether it is lawful. */
const OF_THE_MONTH = /^retirement\.(age|minimum)-|^minimum-months-missing|^retire-(before|after)-window$/;

function ofTheMonth({ steps, notices, citations, ...account }: Account): Account {
  const leading = steps.filter(({ code }) => OF_THE_MONTH.test(code));
  const documents = new Set(leading.flatMap((step) => step.documents));
  const cited = citations.filter(({ number }) => documents.has(number));
  return {
    ...account,
    grade: cited.reduce<Grade | null>((grade, each) => (grade ? weaker(grade, each.grade) : each.grade), null),
    steps: leading,
    notices: notices.filter(({ code }) => OF_THE_MONTH.test(code)),
    citations: cited,
    figures: [],
    questions: [],
    headline: { questions: [], figures: [], refused: false, open: false },
  };
}

/** What the projection on a base lacks is what the headline waits for. */
function waitFor(on: ProjectionOfBase['on'], floor: Decimal, trail: Trail): void {
  const aside = new Trail(trail.law, false);
  on(floor, aside);
  trail.include({ ...aside.account(), grade: null, steps: [], notices: [], citations: [] });
}
