import { Decimal, percentOf, toFen } from '../../money.ts';
import { type Applicant, flexiblyEmployed } from './condition.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import type { Said } from './types.ts';

const RATE = 'housing-fund.rate';
const FLOOR = 'minimum-wage.monthly';
const CEILING = 'housing-fund.base-ceiling-times';
const LOAN_AFTER = 'housing-fund.loan-after';

/** What it costs at the lowest base: the minimum wage of the county. */
function pays(it: Applicant): Payment {
  const [rate, floor] = [it.law.find(RATE, it.on), it.law.find(FLOOR, it.on)];
  const [row] = rate?.rows ?? [];
  const rates = { least: String(row?.least), most: String(row?.most) };
  const base = floor?.value;
  const atFloor = base && {
    base,
    least: toFen(percentOf(new Decimal(rates.least), base)),
    most: toFen(percentOf(new Decimal(rates.most), base)),
  };
  return {
    amount: null,
    amountIs: 'cost',
    upTo: null,
    cost: { rates, atFloor: atFloor ?? null },
    figures: [rate, floor],
    questions: [],
    missing: floor ? [] : [{ id: FLOOR, on: it.on }],
  };
}

const withNumber =
  (code: string, id: string) =>
  ({ law, on }: Applicant): Said | null => {
    const number = law.find(id, on)?.value;
    return number ? { code, operands: { number: number.toString() } } : null;
  };

/** 灵活就业人员住房公积金: no subsidy, but a fund that a flexible worker of Zibo may join. */
export const housingFund: ProgrammeRules = {
  id: 'housing-fund',
  conditions: [flexiblyEmployed(RATE)],
  pays,
  limits: {
    'housing-fund.ceiling': withNumber('housing-fund.ceiling', CEILING),
    'housing-fund.loan': withNumber('housing-fund.loan', LOAN_AFTER),
    'housing-fund.later-changes': ({ law, on }) => ({
      code: 'housing-fund.later-changes',
      operands: { since: law.find(RATE, on)?.from ?? '' },
    }),
  },
};
