import type { Figure } from '../../law/law.ts';
import type { StepGiven } from '../../messages/sentences.ts';
import { Decimal, ofFen, toFen, yuan, ZERO } from '../../money.ts';
import { AVERAGE_WAGE, CEILING, FLOOR, shareOfWage } from '../contribution-base.ts';
import { lastSeen } from '../last-seen.ts';
import type { Trail } from '../trail.ts';
import type { Candidate } from './aims.ts';
import { accountPayments, pensionPayments } from './combination.ts';
import { averageIndex, beginningOf, type ExactPension, pensionFigures } from './pension.ts';
import type { Options } from './weigh.ts';

const RATE = 'pension.contribution-rate';
const WHOLE_WAGE = new Decimal(100);

/** How the sums of some plans come about: what is paid for the pension and each part of it, once each. */
export function explainSums(candidates: readonly Candidate[], options: Options, trail: Trail): void {
  const said = new Set<string>();
  const say = (step: StepGiven, figures: readonly (Figure | null)[]) => {
    const key = JSON.stringify(step);
    if (!said.has(key)) trail.given(step, figures);
    said.add(key);
  };
  for (const candidate of candidates) {
    const pension = options.contest.pensions.of(candidate.combination, candidate.base);
    if (candidate.combination.way.scheme === 'employee') explainEmployee(candidate, pension, options, trail, say);
    if (candidate.combination.way.scheme === 'resident') explainResident(candidate, pension, options, say);
  }
}

type Say = (step: StepGiven, figures: readonly (Figure | null)[]) => void;

function explainEmployee(
  { combination, base }: Candidate,
  pension: ExactPension | null,
  { person, contest }: Options,
  { law }: Trail,
  say: Say,
): void {
  const { way } = combination;
  const { soFar } = person;
  const month = contest.prices.years[0]?.pension;
  const wage = lastSeen(AVERAGE_WAGE, law.asOf, law);
  if (!month || !wage?.value) return;
  const chosen = way.months > 0 ? String(base) : '0';
  const paid = pensionPayments(combination, base);
  const monthly = month.pays(base);
  // Where a rate changes on the way, no single month stands for all.
  if (paid > 0 && monthly * way.months === paid)
    say(
      {
        code: 'plan.contributions',
        operands: { base: chosen, rate: String(month.rate), monthly: yuan(ofFen(monthly)), months: String(way.months) },
        result: yuan(ofFen(paid)),
      },
      [FLOOR, CEILING, RATE].map((id) => lastSeen(id, law.asOf, law)),
    );
  const beginning = way.retireIn && beginningOf(way.retireIn, person, law);
  if (!pension || !beginning || !way.retireIn) return;
  const [benefit, rate, divisors] = pensionFigures(way.retireIn, law);
  const counted = soFar.months - soFar.preAccount;
  const whose = { base: chosen, retireIn: way.retireIn };
  say(
    {
      code: 'plan.basic',
      operands: {
        ...whose,
        benefit: yuan(beginning.base),
        months: String(way.employeeMonths),
        before: String(counted),
        index: soFar.index,
        paid: String(way.months),
        wage: yuan(shareOfWage(WHOLE_WAGE, wage.value)),
        rate: beginning.basicRate.toString(),
      },
      result: yuan(toFen(pension.basic)),
    },
    [benefit ?? null, wage, rate ?? null],
  );
  const account = soFar.account.plus(ofFen(accountPayments(combination, base)));
  say(
    {
      code: 'plan.account',
      operands: {
        ...whose,
        before: yuan(soFar.account),
        toAccount: yuan(ofFen(month.toAccount(base))),
        paid: String(way.months),
        account: yuan(account),
        divisor: beginning.divisor.toFixed(),
      },
      result: yuan(toFen(pension.account)),
    },
    [divisors ?? null],
  );
  if (soFar.preAccount === 0) return;
  say(
    {
      code: 'plan.transitional',
      operands: {
        ...whose,
        benefit: yuan(beginning.base),
        index: averageIndex(soFar, way.months, base, wage.value).text,
        months: String(soFar.preAccount),
        rate: beginning.transitionalRate.toString(),
      },
      result: yuan(toFen(pension.transitional)),
    },
    [benefit ?? null],
  );
}

function explainResident(
  { combination: { way } }: Candidate,
  pension: ExactPension | null,
  { person, terms }: Options,
  say: Say,
): void {
  if (!terms || !way.tier || !pension || !way.retireIn) return;
  say(
    {
      code: 'plan.resident',
      operands: {
        retireIn: way.retireIn,
        basic: yuan(terms.basic),
        moved: way.employeeMonths > 0 && person.soFar.account.gt(ZERO) ? yuan(person.soFar.account) : '0',
        tier: yuan(way.tier.own),
        subsidy: yuan(way.tier.subsidy),
        years: String(way.years),
        divisor: terms.divisor.toFixed(),
      },
      result: yuan(toFen(pension.basic).plus(toFen(pension.account))),
    },
    terms.figures,
  );
}
