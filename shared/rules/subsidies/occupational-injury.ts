import type { Figure, Release } from '../../law/law.ts';
import { provinceOf } from '../../law/regions.ts';
import { Decimal, yuan } from '../../money.ts';
import { addDays } from '../../month.ts';
import type { Operands } from '../trail.ts';
import {
  type Applicant,
  byWaiting,
  type Finding,
  firstDayWhen,
  lists,
  met,
  oneOf,
  open,
  restsOn,
  unmet,
} from './condition.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import type { Claim } from './types.ts';

const TRADES = 'occupational-injury.trades';
const PLATFORMS = 'occupational-injury.platforms';
const PRICES = 'occupational-injury.price-per-order';
const OWN_PAYMENT = 'occupational-injury.own-payment';
const PAID_BY = 'occupational-injury.paid-by';
const DEADLINES = 'occupational-injury.deadlines';

/** Refused with the day from which a list will have the word, where that is known. */
function notListed(it: Applicant, list: Figure, kind: string, word: string, told: Operands): Finding {
  const from = firstDayWhen(it, list.id, (later) => lists(later, kind, word));
  return unmet([list], told, from ? byWaiting(`wait-for-${kind}`, from) : null);
}

const trade = oneOf('trade-covered', TRADES, 'trade', 'trades', (it, list, word, told) =>
  notListed(it, list, 'trade', word, told),
);

/** Spaces, full-width letters and capitals make no other platform. */
const written = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** Names of the lists of all days and regions by how they are written, read once. */
const listedNames = new WeakMap<Release, ReadonlyMap<string, string>>();

/** The name as the list of any day writes it: it is that platform and no other. */
function listedName(said: string, { law: { release } }: Applicant): string | undefined {
  let names = listedNames.get(release);
  if (!names) {
    const lists = Object.values(release.parameters).flatMap((all) => all.filter(({ id }) => id === PLATFORMS));
    const rows = lists.flatMap(({ values }) => values.flatMap(({ value }) => (Array.isArray(value) ? value : [])));
    names = new Map(rows.map(({ platform }) => [written(String(platform)), String(platform)]));
    listedNames.set(release, names);
  }
  return names.get(written(said));
}

/** Names on the list that begin like what was said, or the other way round: 美团 for 美团外卖, 滴滴出行 for 滴滴. */
function namesLike(said: string, figure: Figure): string[] {
  const wanted = written(said);
  const names = figure.rows.map((row) => String(row.platform));
  return names.filter((name) => written(name).startsWith(wanted) || wanted.startsWith(written(name)));
}

const platform = restsOn('platform-covered', PLATFORMS, (it, platforms) => {
  const { platform: said } = it.facts;
  if (said === undefined) return open([platforms], ['platform']);
  const name = listedName(said, it);
  // Nobody is refused for not writing the name as the notice does.
  const like = name === undefined ? namesLike(said, platforms) : [];
  if (like.length > 0) return open([platforms], ['platform'], { platform: said, like: like.join('、') });
  const word = name ?? said;
  const told = { platform: word };
  return lists(platforms, 'platform', word) ? met([platforms], told) : notListed(it, platforms, 'platform', word, told);
});

/** No money but cover: what the person has to know is what an order costs, and that the platform pays it. */
function pays(it: Applicant): Payment {
  const [prices, own, payer] = [PRICES, OWN_PAYMENT, PAID_BY].map((id) => it.law.find(id, it.on));
  const { trade } = it.facts;
  const perOrder =
    prices?.rows
      .filter((row) => row.trade === trade)
      .map((row) => ({
        case: row.case === undefined ? null : String(row.case),
        amount: new Decimal(String(row.price)),
      })) ?? null;
  const paidBy = String(payer?.rows[0]?.payer ?? '');
  const ownPayment = own?.value ?? null;
  return {
    amount: null,
    amountIs: 'cover',
    upTo: null,
    ...(trade !== undefined && { price: { perOrder, paidBy, ownPayment } }),
    figures: [prices ?? null, own ?? null, payer ?? null],
    questions: [],
    missing: prices ? [] : [{ id: PRICES, on: it.on }],
    steps: (perOrder ?? []).map((each) => ({
      code: 'occupational-injury.price',
      operands: { trade: trade ?? '', case: each.case ?? '', own: ownPayment ? yuan(ownPayment) : '' },
      result: yuan(each.amount),
    })),
  };
}

/** Deadlines run from the accident, which is on the day asked about. */
function claim(it: Applicant): Pick<Claim, 'by' | 'how'> {
  const rows = it.law.find(DEADLINES, it.on)?.rows ?? [];
  const own = rows.find(({ who }) => who === 'person');
  return {
    by: own ? addDays(it.on, Number(own.days)) : null,
    how: rows.map((row) => ({
      code: `occupational-injury.${String(row.who)}`,
      operands: { days: String(row.days), ...(row.unit === 'days' && { by: addDays(it.on, Number(row.days)) }) },
    })),
  };
}

/** 职业伤害保障. No labour relation is needed. */
export const occupationalInjury: ProgrammeRules = {
  id: 'occupational-injury',
  coverage: { id: 'province-covered', column: 'province', word: ({ law }) => provinceOf(law.region) },
  conditions: [trade, platform],
  pays,
  claim,
};
