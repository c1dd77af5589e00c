import type { Figure } from '../../law/law.ts';
import { addMonths, endOfPeriod, lastDay, monthOfDay } from '../../month.ts';
import { amountByLevel } from './amount-by-level.ts';
import { changed, LATER_CERTIFICATE, onCertificate, rowOfLevel } from './certificate.ts';
import {
  type Applicant,
  byDoing,
  byWaiting,
  type Condition,
  column,
  met,
  named,
  nextYear,
  oneOf,
  open,
  type Remedy,
  restsOn,
  threshold,
  unmet,
  unpublished,
} from './condition.ts';
import { notWith } from './exclusions.ts';
import { endOfRule } from './in-force.ts';
import type { ProgrammeRules } from './programme.ts';
import type { Claim, Said } from './types.ts';

const AMOUNTS = 'skill-upgrading.amount-by-level';
const CLAIM_WINDOW = 'skill-upgrading.claim-window';
const INSURED_MONTHS = 'skill-upgrading.insured-months';
const TIMES = 'skill-upgrading.times-a-year';
const CONDITIONS = 'skill-upgrading.conditions';

const employment = oneOf('insured-employment', 'skill-upgrading.who', 'employment', 'who', (_it, who, _word, told) =>
  unmet([who], told, {
    ...byDoing('take-insured-employment', { employment: 'employed-by-enterprise' }),
    lasting: true,
  }),
);

/** The first certificate that a person without one may earn: any level that is paid for. */
const obtainCertificate = (table: Figure): Remedy => ({
  ...byDoing('obtain-certificate', {}),
  operands: { levels: column(table, 'level') },
  change: (facts, on) =>
    changed(facts, { level: Number(table.rows[0]?.level), issuedOn: on, inNationalSystem: true, subsidisedBy: [] }),
});

const level = restsOn('certificate-level', AMOUNTS, (it, table) => {
  const operands = { levels: column(table, 'level') };
  if (it.facts.certificate === null) return unmet([table], operands, obtainCertificate(table));
  const decide = (own: number) => (rowOfLevel(table, own) ? met : unmet)([table], { ...operands, level: String(own) });
  return onCertificate(it, table, 'level', decide, operands);
});

/** A subsidy for certificates is none without one, whatever the notice of a year will say. */
const anyLevel: Condition = {
  ...level,
  evaluate: (it) => (it.facts.certificate === null ? level.evaluate(it) : null),
};

const claimWindow = restsOn('claim-window', CLAIM_WINDOW, (it, window) => {
  const months = Number(window.value);
  const operands = { window: String(months) };
  const decide = (issuedOn: string) => {
    const last = endOfPeriod(issuedOn, months);
    const told = { ...operands, issuedOn, last };
    if (it.on < issuedOn) return unmet([window], told, byWaiting('wait-for-certificate', issuedOn));
    return it.on <= last ? met([window], told) : unmet([window], told, LATER_CERTIFICATE);
  };
  return onCertificate(it, window, 'issuedOn', decide, operands);
});

const insuredMonths = threshold('insured-months', INSURED_MONTHS, {
  question: 'unemploymentInsuredMonths',
  own: 'months',
  required: 'required',
  holds: (own, required) => own >= required,
  remedy: (it, own, required) => {
    const complete = addMonths(monthOfDay(it.on), required - own);
    return {
      code: 'complete-insured-months',
      operands: { missing: String(required - own), month: complete },
      on: lastDay(complete),
      change: (facts) => ({ ...facts, unemploymentInsuredMonths: required, employment: 'employed-by-enterprise' }),
    };
  },
});

/** So many a year, and some more for certificates in urgent demand. */
const withinTimes = restsOn('times-a-year', TIMES, (it, figure) => {
  const { times, further } = timesOf(figure);
  const operands = { times: String(times), further: String(further) };
  const { skillSubsidiesThisYear: had } = it.facts;
  if (had === undefined) return open([figure], ['skillSubsidiesThisYear'], operands);
  const counted = { ...operands, had: String(had) };
  const tooOften = () =>
    unmet(
      [figure],
      counted,
      nextYear(it, (facts) => ({ ...facts, skillSubsidiesThisYear: 0 })),
    );
  if (had < times) return met([figure], counted);
  if (had >= times + further) return tooOften();
  return onCertificate(it, figure, 'scarce', (scarce) => (scarce ? met([figure], counted) : tooOften()), counted);
});

/** Where the notice of the year does not say how often, only the first time of the year is certain. */
const timesAYear: Condition = {
  id: 'times-a-year',
  evaluate(it) {
    const notice = it.law.find(INSURED_MONTHS, it.on);
    if (it.law.find(TIMES, it.on) || !notice) return withinTimes.evaluate(it);
    const { skillSubsidiesThisYear: had } = it.facts;
    if (had === undefined) return open([notice], ['skillSubsidiesThisYear']);
    return had === 0 ? met([notice]) : unpublished(TIMES, it);
  },
};

function timesOf({ rows: [row] }: Figure) {
  return { times: Number(row?.times), further: Number(row?.furtherForScarce) };
}

const oncePerLevel = named(CONDITIONS, 'once-per-level', (it, source) =>
  onCertificate(it, source, 'subsidisedBy', (by) =>
    by.includes('skill-upgrading') ? unmet([source], {}, LATER_CERTIFICATE) : met([source]),
  ),
);

const notWithTraining = notWith('skill-upgrading', 'vocational-training', (it, source) =>
  onCertificate(it, source, 'subsidisedBy', (by) =>
    by.includes('training-this-year') || by.includes('training-earlier')
      ? unmet([source], {}, LATER_CERTIFICATE)
      : met([source]),
  ),
);

const inNationalSystem = named(CONDITIONS, 'in-national-system', (it, source) => {
  const enter: Remedy = {
    ...byDoing('enter-in-national-system', {}),
    change: (facts) => changed(facts, { inNationalSystem: true }),
  };
  return onCertificate(it, source, 'inNationalSystem', (found) => (found ? met([source]) : unmet([source], {}, enter)));
});

function timesLimit({ law, on }: Applicant): Said | null {
  const figure = law.find(TIMES, on);
  if (!figure) return law.find(INSURED_MONTHS, on) ? { code: 'skill-upgrading.times-a-year', operands: {} } : null;
  const { times, further } = timesOf(figure);
  return { code: 'skill-upgrading.times-a-year', operands: { times: String(times), further: String(further) } };
}

/** Until the certificate's months or the rule end, whichever comes first: beyond the rule nothing is promised. */
function claim(it: Applicant): Pick<Claim, 'by' | 'how'> {
  const months = it.law.find(CLAIM_WINDOW, it.on)?.value?.toNumber();
  const issuedOn = it.facts.certificate?.issuedOn;
  if (months === undefined || issuedOn === undefined) return { by: null, how: [] };
  const last = endOfPeriod(issuedOn, months);
  const end = endOfRule({ id: 'skill-upgrading' }, it);
  if (!end || last <= end.until) return { by: last, how: [] };
  const { until, known } = end;
  const code = known ? 'skill-upgrading.beyond-end' : 'skill-upgrading.beyond-rule';
  return { by: until, how: [{ code, operands: { last, until } }] };
}

/** 失业保险技能提升补贴 */
export const skillUpgrading: ProgrammeRules = {
  id: 'skill-upgrading',
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
  needed: [anyLevel],
  pays: (it) => amountByLevel(it, 'skill-upgrading'),
  limits: { 'skill-upgrading.times-a-year': timesLimit },
  claim,
};
