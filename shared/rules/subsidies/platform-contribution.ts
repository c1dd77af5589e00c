import { NO_PLATFORM } from '../../facts/declare.ts';
import type { Figure } from '../../law/law.ts';
import { yuan } from '../../money.ts';
import { FLOOR } from '../contribution-base.ts';
import { moneyBack, PLATFORMS, type PlatformTerms, termsOf } from '../contributions/index.ts';
import { platformsLike } from '../platforms.ts';
import {
  type Applicant,
  byDoing,
  byWaiting,
  type Condition,
  type Finding,
  firstDayWhen,
  met,
  named,
  open,
  restsOn,
  unmet,
} from './condition.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import type { Claim, Said, SubsidyFacts } from './types.ts';

const CONDITIONS = 'platform-contribution.conditions';

/** The platform of the person's that pays, or of which most was seen. */
function bestOf({ platforms, law }: Applicant, table: Figure): PlatformTerms | null {
  return termsOf(platforms ?? [], table, law)[0] ?? null;
}

/** Nobody is refused for a name: what was not seen is open, and the sentence says whom to ask. */
const pays = restsOn('platform-pays', PLATFORMS, (it, table) => {
  const names = it.platforms;
  if (!names) return open([table], ['platform']);
  if (names.length === 0) return unmet([table], { platform: NO_PLATFORM });
  const told = { platform: names.join('、') };
  const best = bestOf(it, table);
  if (!best) {
    const like = names.flatMap((name) => platformsLike(name, table)).join('、');
    return open([], like ? ['platform'] : [], { ...told, terms: 'unseen', like: like || 'none' });
  }
  const { platform, terms, here, row } = best;
  if (here) return met([table], { ...told, platform });
  if (here === false) {
    const from = firstDayWhen(it, PLATFORMS, (later) => bestOf(it, later)?.here === true);
    return unmet([table], told, from ? byWaiting('wait-for-platform', from) : null);
  }
  const seen = [{ ...table, document: best.document, grade: best.grade }];
  return open(seen, [], { ...told, terms, ...(row.seenOn !== undefined && { seenOn: String(row.seenOn) }) });
});

type Payer = { table: Figure; best: PlatformTerms } | null;

/** Asked by each condition, limit and payment of the programme: worked out once an applicant. */
const payers = new WeakMap<Applicant, Payer>();

/** The platform of the person's that pays here, with the table that it stands in. */
function payer(it: Applicant): Payer {
  let known = payers.get(it);
  if (known === undefined) {
    const table = it.law.find(PLATFORMS, it.on);
    const best = table && bestOf(it, table);
    payers.set(it, (known = table && best?.here ? { table, best } : null));
  }
  return known;
}

/** Asked of who has a platform that pays here; what another one asks for was not seen. */
const income: Condition = {
  id: 'platform-income',
  evaluate(it): Finding | null {
    const paying = payer(it);
    if (!paying) return null;
    const { table, best } = paying;
    const { months, within } = best.row;
    const floor = it.law.find(FLOOR, it.on);
    const operands = {
      platform: best.platform,
      months: String(months),
      within: String(within),
      ...(floor?.value && { floor: yuan(floor.value) }),
    };
    const { platformIncomeMet: reached } = it.facts;
    if (reached === undefined) return open([table], ['platformIncomeMet'], operands);
    return reached
      ? met([table], operands)
      : unmet([table], operands, byDoing('reach-platform-income', { platformIncomeMet: true }));
  },
};

/** It is the pension that counts: medical insurance alone brings nothing back. */
const individually = named(CONDITIONS, 'pays-pension-as-individual', ({ facts }, source) => {
  const { paysAsIndividual: pays, schemes } = facts;
  const without = schemes !== undefined && !schemes.includes('pension');
  if (pays === undefined && !without) return open([source], ['paysAsIndividual']);
  const pay: SubsidyFacts = { paysAsIndividual: true, schemes: ['pension', ...(schemes ?? [])] };
  return pays && !without ? met([source]) : unmet([source], {}, byDoing('pay-pension-as-individual', pay));
});

/** As the income: of no use where it is not known that the platform pays. */
const ownPayment: Condition = { ...individually, evaluate: (it) => (payer(it) ? individually.evaluate(it) : null) };

/** An estimate by the platform's own formula, never among the amounts of the law. */
function paysBack(it: Applicant): Payment {
  const paying = payer(it);
  const money = paying && moneyBack(paying.best, it.on, it.law);
  const nothing = { amount: null, upTo: null, figures: [], questions: [], missing: [] };
  if (!money) {
    const amountIs = it.platforms ? 'not-published' : 'open';
    return { ...nothing, amountIs, missing: paying ? [{ id: FLOOR, on: it.on }] : [] };
  }
  const { table, best } = paying;
  const { back, floor, rate, share, grade } = money;
  const from = [table.from, floor.from, rate.from].sort().at(-1) ?? floor.from;
  return {
    ...nothing,
    amountIs: 'estimate',
    estimate: { value: back, from, document: best.document, grade },
    figures: [floor, rate],
    citations: [{ number: best.document, grade: best.grade }],
    steps: () => [
      {
        code: 'platform-contribution.amount',
        operands: {
          platform: best.platform,
          floor: yuan(floor.value ?? back),
          rate: String(rate.value),
          share,
        },
        result: yuan(back),
      },
    ],
  };
}

/** A limit that is said only of a platform that pays. */
const whereItPays =
  (code: string) =>
  (it: Applicant): Said | null =>
    payer(it) ? { code, operands: {} } : null;

function claim(it: Applicant): Pick<Claim, 'by' | 'how'> {
  const how = payer(it)?.best.row.how;
  return { by: null, how: how === undefined ? [] : [{ code: String(how), operands: {} }] };
}

/** 平台给骑手的养老保险补贴: a company's own programme, which may end any day. */
export const platformContribution: ProgrammeRules = {
  id: 'platform-contribution',
  conditions: [pays, income, ownPayment],
  pays: paysBack,
  limits: {
    'company-programme': whereItPays('company-programme'),
    'own-base-raises-nothing': whereItPays('own-base-raises-nothing'),
  },
  claim,
};
