import type { Figure } from '../../law/law.ts';
import { amountByLevel } from './amount-by-level.ts';
import { changed, LATER_CERTIFICATE, onCertificate } from './certificate.ts';
import {
  type Applicant,
  type Condition,
  column,
  type Finding,
  lists,
  met,
  nextYear,
  open,
  type Remedy,
  restsOn,
  threshold,
  unmet,
  unpublished,
} from './condition.ts';
import { notWith } from './exclusions.ts';
import {
  type Answer,
  anyOf,
  ask,
  becomeGraduate,
  becomeHardToEmploy,
  belongsTo,
  graduateOfYear,
  NO,
  YES,
  yearOfLeaving,
} from './hard-to-employ.ts';
import type { ProgrammeRules } from './programme.ts';

const TIMES = 'vocational-training.times-a-year';
const NEW_FORM_TRADES = 'vocational-training.new-form-trades';
/** Groups a notice names, where the whole list was not seen. */
const NAMED_GROUPS = 'vocational-training.named-groups';
const GROUPS = 'vocational-training.groups';

function memberOf(group: string, it: Applicant): Answer {
  const { employment, recognisedHardToEmploy } = it.facts;
  if (group === 'graduating-college-student') return graduateOfYear(it);
  if (group === 'hard-to-employ') {
    if (recognisedHardToEmploy === undefined) return ask('recognisedHardToEmploy');
    return recognisedHardToEmploy ? YES : NO;
  }
  if (group === 'registered-unemployed') {
    if (employment === undefined) return ask('employment');
    return employment === 'registered-unemployed' || employment === 'drawing-unemployment-benefit' ? YES : NO;
  }
  return belongsTo(it.facts, group);
}

function worksIn(trades: Figure, { facts }: Applicant): Answer {
  if (facts.trade === undefined) return ask('trade');
  return lists(trades, 'trade', facts.trade) ? YES : NO;
}

/** Any of the groups, or one of the new forms of work (鲁政办发〔2020〕19号). */
const targetGroup: Condition = {
  id: 'training-group',
  evaluate(it) {
    const trades = it.law.find(NEW_FORM_TRADES, it.on);
    const whole = it.law.find(GROUPS, it.on);
    const groups = whole ?? it.law.find(NAMED_GROUPS, it.on);
    const sources = [groups, trades].filter((figure) => figure !== null);
    const operands = {
      ...(groups && { groups: column(groups, 'group') }),
      ...(trades && { trades: column(trades, 'trade') }),
    };
    const byTrade = trades ? worksIn(trades, it) : NO;
    if (trades && byTrade.is) return met([trades], operands);
    const byGroup = groups ? anyOf(groups.rows.map(({ group }) => memberOf(String(group), it))) : NO;
    if (groups && byGroup.is) return met([groups], operands);
    const questions = anyOf([byTrade, byGroup]).questions;
    if (questions.length > 0) return open(sources, questions, operands);
    if (!whole) return { ...unpublished(GROUPS, it), operands };
    return unmet(sources, operands, becomeGraduate(it, yearOfLeaving) ?? becomeHardToEmploy(it));
  },
};

const timesAYear = threshold('times-a-year', TIMES, {
  question: 'trainingSubsidiesThisYear',
  own: 'had',
  required: 'times',
  operands: { further: '0' },
  holds: (had, times) => had < times,
  remedy: (it) => nextYear(it, (facts) => ({ ...facts, trainingSubsidiesThisYear: 0 })),
});

/** What has been paid for the same job and level stands in the way; without a certificate nothing has. */
function notYet(it: Applicant, source: Figure, by: 'skill-upgrading' | 'training-this-year', remedy: Remedy): Finding {
  if (it.facts.certificate === null) return met([source]);
  return onCertificate(it, source, 'subsidisedBy', (subsidisedBy) =>
    subsidisedBy.includes(by) ? unmet([source], {}, remedy) : met([source]),
  );
}

const oncePerLevelAYear = restsOn(
  'once-per-level-a-year',
  'vocational-training.times-a-year-per-level',
  (it, source) => {
    const anew: Remedy['change'] = (facts) => {
      const before = facts.certificate?.subsidisedBy ?? [];
      return changed(facts, { subsidisedBy: before.filter((by) => by !== 'training-this-year') });
    };
    return notYet(it, source, 'training-this-year', nextYear(it, anew));
  },
);

const notWithSkillUpgrading = notWith('vocational-training', 'skill-upgrading', (it, source) =>
  notYet(it, source, 'skill-upgrading', LATER_CERTIFICATE),
);

/** 职业培训补贴 */
export const vocationalTraining: ProgrammeRules = {
  id: 'vocational-training',
  conditions: [targetGroup, timesAYear, oncePerLevelAYear, notWithSkillUpgrading],
  pays: (it) => amountByLevel(it, 'vocational-training'),
  limits: {
    'vocational-training.times-a-year': ({ law, on }) => {
      const times = law.find(TIMES, on)?.value;
      return times ? { code: 'vocational-training.times-a-year', operands: { times: times.toString() } } : null;
    },
  },
};
