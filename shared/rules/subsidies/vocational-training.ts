import type { Figure } from '../../law/law.ts';
import { firstDay, monthOf, yearOf } from '../../month.ts';
import { amountByLevel } from './amount-by-level.ts';
import { byCertificate, LATER_CERTIFICATE } from './certificate.ts';
import { type Answer, anyOf, ask, belongsTo, graduateOfYear, NO, reachAge, YES } from './hard-to-employ.ts';
import type { ProgrammeRules } from './programme.ts';
import { NOT_WITH } from './skill-upgrading.ts';
import {
  byWaiting,
  type Case,
  column,
  type Judge,
  lists,
  met,
  open,
  unmet,
  unpublished,
  type Verdict,
  type Way,
} from './verdict.ts';

const TIMES = 'vocational-training.times-a-year';
const TIMES_PER_LEVEL = 'vocational-training.times-a-year-per-level';
const NEW_FORM_TRADES = 'vocational-training.new-form-trades';
/** Groups a notice names, where the whole list was not seen. */
const NAMED_GROUPS = 'vocational-training.named-groups';
const GROUPS = 'vocational-training.groups';

/** Shandong's frame (鲁人社字〔2022〕72号). */
const inForce: Judge = {
  id: 'in-force',
  judge(it) {
    const times = it.law.find(TIMES, it.on);
    return times ? met([times]) : unpublished(TIMES, it);
  },
};

function memberOf(group: string, it: Case): Answer {
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

function worksIn(trades: Figure, { facts }: Case): Answer {
  if (facts.trade === undefined) return ask('trade');
  return lists(trades, 'trade', facts.trade) ? YES : NO;
}

/** Any of the groups, or one of the new forms of work (鲁政办发〔2020〕19号). */
const targetGroup: Judge = {
  id: 'training-group',
  judge(it) {
    const trades = it.law.find(NEW_FORM_TRADES, it.on);
    const whole = it.law.find(GROUPS, it.on);
    const groups = whole ?? it.law.find(NAMED_GROUPS, it.on);
    const sources = [groups, trades].filter((figure) => figure !== null);
    const operands = {
      groups: groups ? column(groups, 'group') : '',
      trades: trades ? column(trades, 'trade') : '',
    };
    const byTrade = trades ? worksIn(trades, it) : NO;
    if (trades && byTrade.is) return met([trades], operands);
    const byGroup = groups ? anyOf(groups.rows.map(({ group }) => memberOf(String(group), it))) : NO;
    if (groups && byGroup.is) return met([groups], operands);
    const questions = anyOf([byTrade, byGroup]).questions;
    if (questions.length > 0) return open(sources, questions, operands);
    return whole ? unmet(sources, operands, reachAge(it)) : unpublished(GROUPS, it);
  },
};

const nextYear = (it: Case, change: Way['change']): Way => ({
  ...byWaiting('next-year', firstDay(monthOf(yearOf(it.on) + 1, 1))),
  change,
});

const timesAYear: Judge = {
  id: 'times-a-year',
  judge(it) {
    const figure = it.law.find(TIMES, it.on);
    if (!figure?.value) return unpublished(TIMES, it);
    const { trainingSubsidiesThisYear: had } = it.facts;
    const operands = { times: figure.value.toString(), further: '0' };
    if (had === undefined) return open([figure], ['trainingSubsidiesThisYear'], operands);
    const counted = { ...operands, had: String(had) };
    if (figure.value.gt(had)) return met([figure], counted);
    return unmet(
      [figure],
      counted,
      nextYear(it, (facts) => ({ ...facts, trainingSubsidiesThisYear: 0 })),
    );
  },
};

type Subsidised = 'skill-upgrading' | 'training-this-year';

/** What has been paid for the same job and level stands in the way; without a certificate nothing has. */
function notYet(it: Case, source: Figure, by: Subsidised, way: Way): Verdict {
  if (it.facts.certificate === null) return met([source]);
  return byCertificate(it, source, ({ subsidisedBy }) => {
    if (subsidisedBy === undefined) return open([source], ['certificate.subsidisedBy']);
    return subsidisedBy.includes(by) ? unmet([source], {}, way) : met([source]);
  });
}

const oncePerLevelAYear: Judge = {
  id: 'once-per-level-a-year',
  judge(it) {
    const source = it.law.find(TIMES_PER_LEVEL, it.on);
    if (!source) return unpublished(TIMES_PER_LEVEL, it);
    const change: Way['change'] = (facts) => ({
      ...facts,
      certificate: {
        ...facts.certificate,
        subsidisedBy: (facts.certificate?.subsidisedBy ?? []).filter((by) => by !== 'training-this-year'),
      },
    });
    return notYet(it, source, 'training-this-year', nextYear(it, change));
  },
};

const notWithSkillUpgrading: Judge = {
  id: 'not-with-skill-upgrading',
  judge(it) {
    const source = it.law.find(NOT_WITH, it.on);
    if (!source) return unpublished(NOT_WITH, it);
    if (!lists(source, 'programme', 'vocational-training')) return null;
    return notYet(it, source, 'skill-upgrading', LATER_CERTIFICATE);
  },
};

/** 职业培训补贴 */
export const vocationalTraining: ProgrammeRules = {
  id: 'vocational-training',
  inForce,
  conditions: [targetGroup, timesAYear, oncePerLevelAYear, notWithSkillUpgrading],
  pays: (it) => amountByLevel(it, 'vocational-training'),
  limits: (it) => [
    { code: 'vocational-training.times-a-year', operands: { times: String(it.law.find(TIMES, it.on)?.value ?? '') } },
    { code: 'once-per-level-a-year', operands: {} },
  ],
  documents: () => [{ code: 'ask-office', operands: {} }],
  claim: () => ({ where: 'employment-service', by: null, how: [] }),
};
