import type { Figure } from '../../law/law.ts';
import {
  addDays,
  addMonths,
  type Day,
  endOfPeriod,
  firstDay,
  lastDay,
  monthOf,
  monthOfDay,
  yearOf,
} from '../../month.ts';
import { amountByLevel } from './amount-by-level.ts';
import { byCertificate, changed, LATER_CERTIFICATE, rowOfLevel } from './certificate.ts';
import type { ProgrammeRules } from './programme.ts';
import type { Certificate, Claim, Said } from './types.ts';
import {
  byDoing,
  byWaiting,
  type Case,
  column,
  type Judge,
  lists,
  met,
  open,
  unmet,
  unpublished,
  type Way,
} from './verdict.ts';

const WHO = 'skill-upgrading.who';
const INSURED_MONTHS = 'skill-upgrading.insured-months';
const AMOUNTS = 'skill-upgrading.amount-by-level';
const CLAIM_WINDOW = 'skill-upgrading.claim-window';
const TIMES = 'skill-upgrading.times-a-year';
const CONDITIONS = 'skill-upgrading.conditions';
export const NOT_WITH = 'skill-upgrading.not-with';

/** The last day before which no gap is known: the notices renew the programme year by year. `null` without an end. */
function lastDayOfRule(it: Case): Day | null {
  let until = it.law.find(INSURED_MONTHS, it.on)?.to ?? null;
  while (until !== null) {
    const next = it.law.find(INSURED_MONTHS, addDays(until, 1));
    if (!next) break;
    until = next.to;
  }
  return until;
}

/** The notices renew the programme with the months insured that they ask for. */
const inForce: Judge = {
  id: 'in-force',
  judge(it) {
    const months = it.law.find(INSURED_MONTHS, it.on);
    if (!months) return unpublished(INSURED_MONTHS, it);
    const until = lastDayOfRule(it);
    return met([months], until === null ? {} : { until });
  },
};

const employment: Judge = {
  id: 'insured-employment',
  judge(it) {
    const who = it.law.find(WHO, it.on);
    if (!who) return unpublished(WHO, it);
    const { employment } = it.facts;
    const operands = { who: column(who, 'employment') };
    if (employment === undefined) return open([who], ['employment'], operands);
    const told = { ...operands, employment };
    if (lists(who, 'employment', employment)) return met([who], told);
    return unmet([who], told, byDoing('take-insured-employment', { employment: 'employed-by-enterprise' }));
  },
};

const insuredMonths: Judge = {
  id: 'insured-months',
  judge(it) {
    const figure = it.law.find(INSURED_MONTHS, it.on);
    if (!figure?.value) return unpublished(INSURED_MONTHS, it);
    const required = figure.value.toNumber();
    const { unemploymentInsuredMonths: months } = it.facts;
    const operands = { required: String(required) };
    if (months === undefined) return open([figure], ['unemploymentInsuredMonths'], operands);
    if (months >= required) return met([figure], { ...operands, months: String(months) });
    const complete = addMonths(monthOfDay(it.on), required - months);
    const way: Way = {
      code: 'complete-insured-months',
      operands: { missing: String(required - months), month: complete },
      on: lastDay(complete),
      change: (facts) => ({
        ...facts,
        unemploymentInsuredMonths: required,
        employment: 'employed-by-enterprise',
      }),
    };
    return unmet([figure], { ...operands, months: String(months) }, way);
  },
};

/** The first certificate that a person without one may earn: any level that is paid for. */
const obtainCertificate = (table: Figure): Way => ({
  ...byDoing('obtain-certificate', {}),
  operands: { levels: column(table, 'level') },
  change: (facts, on) =>
    changed(facts, { level: Number(table.rows[0]?.level), issuedOn: on, inNationalSystem: true, subsidisedBy: [] }),
});

const level: Judge = {
  id: 'certificate-level',
  judge(it) {
    const table = it.law.find(AMOUNTS, it.on);
    if (!table) return unpublished(AMOUNTS, it);
    const { certificate } = it.facts;
    const operands = { levels: column(table, 'level') };
    if (certificate === null) return unmet([table], operands, obtainCertificate(table));
    const judge = ({ level }: Certificate) => {
      if (level === undefined) return open([table], ['certificate.level'], operands);
      return (rowOfLevel(table, level) ? met : unmet)([table], { ...operands, level: String(level) });
    };
    return byCertificate(it, table, judge, operands);
  },
};

const claimWindow: Judge = {
  id: 'claim-window',
  judge(it) {
    const window = it.law.find(CLAIM_WINDOW, it.on);
    if (!window?.value) return unpublished(CLAIM_WINDOW, it);
    const months = window.value.toNumber();
    const operands = { window: String(months) };
    const judge = ({ issuedOn }: Certificate) => {
      if (issuedOn === undefined) return open([window], ['certificate.issuedOn'], operands);
      const last = endOfPeriod(issuedOn, months);
      const told = { ...operands, issuedOn, last };
      if (it.on < issuedOn) return unmet([window], told, byWaiting('wait-for-certificate', issuedOn));
      return it.on <= last ? met([window], told) : unmet([window], told, LATER_CERTIFICATE);
    };
    return byCertificate(it, window, judge, operands);
  },
};

const ENTER_IN_NATIONAL_SYSTEM: Way = {
  ...byDoing('enter-in-national-system', {}),
  change: (facts) => changed(facts, { inNationalSystem: true }),
};

const inNationalSystem: Judge = {
  id: 'in-national-system',
  judge(it) {
    const source = it.law.find(CONDITIONS, it.on);
    if (!source) return unpublished(CONDITIONS, it);
    if (!lists(source, 'condition', 'in-national-system')) return null;
    return byCertificate(it, source, ({ inNationalSystem }) => {
      if (inNationalSystem === undefined) return open([source], ['certificate.inNationalSystem']);
      return inNationalSystem ? met([source]) : unmet([source], {}, ENTER_IN_NATIONAL_SYSTEM);
    });
  },
};

const nextYear = (it: Case): Way => ({
  ...byWaiting('next-year', firstDay(monthOf(yearOf(it.on) + 1, 1))),
  change: (facts) => ({ ...facts, skillSubsidiesThisYear: 0 }),
});

/** So many a year, and some more for certificates in urgent demand. */
const timesAYear: Judge = {
  id: 'times-a-year',
  judge(it) {
    const figure = it.law.find(TIMES, it.on);
    const [row] = figure?.rows ?? [];
    if (!figure || !row) return unpublished(TIMES, it);
    const [times, further] = [Number(row.times), Number(row.furtherForScarce)];
    const operands = { times: String(times), further: String(further) };
    const { skillSubsidiesThisYear: had } = it.facts;
    if (had === undefined) return open([figure], ['skillSubsidiesThisYear'], operands);
    const counted = { ...operands, had: String(had) };
    if (had < times) return met([figure], counted);
    if (had >= times + further) return unmet([figure], counted, nextYear(it));
    const judge = ({ scarce }: Certificate) => {
      if (scarce === undefined) return open([figure], ['certificate.scarce'], counted);
      return scarce ? met([figure], counted) : unmet([figure], counted, nextYear(it));
    };
    return byCertificate(it, figure, judge, counted);
  },
};

const oncePerLevel: Judge = {
  id: 'once-per-level',
  judge(it) {
    const source = it.law.find(CONDITIONS, it.on);
    if (!source) return unpublished(CONDITIONS, it);
    if (!lists(source, 'condition', 'once-per-level')) return null;
    return byCertificate(it, source, ({ subsidisedBy }) => {
      if (subsidisedBy === undefined) return open([source], ['certificate.subsidisedBy']);
      return subsidisedBy.includes('skill-upgrading') ? unmet([source], {}, LATER_CERTIFICATE) : met([source]);
    });
  },
};

const notWithTraining: Judge = {
  id: 'not-with-vocational-training',
  judge(it) {
    const source = it.law.find(NOT_WITH, it.on);
    if (!source) return unpublished(NOT_WITH, it);
    if (!lists(source, 'programme', 'vocational-training')) return null;
    return byCertificate(it, source, ({ subsidisedBy }) => {
      if (subsidisedBy === undefined) return open([source], ['certificate.subsidisedBy']);
      const trained = subsidisedBy.includes('training-this-year') || subsidisedBy.includes('training-earlier');
      return trained ? unmet([source], {}, LATER_CERTIFICATE) : met([source]);
    });
  },
};

function limits(it: Case): Said[] {
  const row = it.law.find(TIMES, it.on)?.rows[0];
  const yearly = row && {
    code: 'skill-upgrading.times-a-year',
    operands: { times: String(row.times), further: String(row.furtherForScarce) },
  };
  return [...(yearly ? [yearly] : []), { code: 'once-per-level', operands: {} }];
}

/** Until the certificate's months or the rule end, whichever comes first: beyond the rule nothing is promised. */
function claim(it: Case): Claim {
  const where = 'social-insurance-agency';
  const months = it.law.find(CLAIM_WINDOW, it.on)?.value?.toNumber();
  const issuedOn = it.facts.certificate?.issuedOn;
  if (months === undefined || issuedOn === undefined) return { where, by: null, how: [] };
  const last = endOfPeriod(issuedOn, months);
  const until = lastDayOfRule(it);
  if (until === null || last <= until) return { where, by: last, how: [] };
  return { where, by: until, how: [{ code: 'skill-upgrading.beyond-rule', operands: { last, until } }] };
}

/** 失业保险技能提升补贴 */
export const skillUpgrading: ProgrammeRules = {
  id: 'skill-upgrading',
  inForce,
  conditions: [
    employment,
    level,
    claimWindow,
    insuredMonths,
    timesAYear,
    oncePerLevel,
    notWithTraining,
    inNationalSystem,
  ],
  pays: (it) => amountByLevel(it, 'skill-upgrading'),
  limits,
  documents: () => [{ code: 'ask-office', operands: {} }],
  claim,
};
