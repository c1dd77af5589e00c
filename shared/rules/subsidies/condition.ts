import { platformsOf } from '../../facts/subsidies.ts';
import type { Figure, Law } from '../../law/law.ts';
import type { SubsidiesMessages } from '../../messages/subsidies.generated.ts';
import { type Day, firstDay, monthOf, yearOf } from '../../month.ts';
import type { MissingFigure, Operands, Trail } from '../trail.ts';
import type { SubsidyFacts } from './types.ts';

/** One person on one day under one law. */
export interface Applicant {
  facts: SubsidyFacts;
  on: Day;
  law: Law;
  /** What `platformsOf` reads from the facts: asked a dozen times of each person. */
  platforms: readonly string[] | null;
  /** Whether anybody will read why: see `Trail`. */
  explains: boolean;
}

export const applicant = (
  facts: SubsidyFacts,
  on: Day,
  { law, explains }: Pick<Trail, 'law' | 'explains'>,
): Applicant => ({
  facts,
  on,
  law,
  platforms: platformsOf(facts),
  explains,
});

/** The same person on the same day, once something is done. */
export const withFacts = (facts: SubsidyFacts, before: Applicant): Applicant => ({
  ...before,
  facts,
  platforms: facts.platform === before.facts.platform ? before.platforms : platformsOf(facts),
});

/** Of a condition, and of a way to meet one: each has its sentence. */
export type ConditionId = keyof SubsidiesMessages['subsidies.condition'];
export type WayCode = keyof SubsidiesMessages['subsidies.way'];

/** A lawful way to meet a condition. */
export interface Remedy {
  code: WayCode;
  operands: Operands;
  /** Earliest day; `null` where it depends on the person alone. */
  on: Day | null;
  /** Whether it takes months from a day that the person chooses: whatever else waits for a date, no day can be named. */
  lasting?: true;
  /** The facts once it is done, on the day reached by then. */
  change: (facts: SubsidyFacts, on: Day) => SubsidyFacts;
}

/** What became of one condition. */
export interface Finding {
  met: boolean | null;
  /** The figures it rests on, its source first. */
  figures: readonly Figure[];
  /** Answers that would decide it. */
  questions: readonly string[];
  /** Figures no notice publishes that would decide it. */
  missing: readonly MissingFigure[];
  operands: Operands;
  /** Out of a refusal. */
  remedy: Remedy | null;
}

export interface Condition {
  id: ConditionId;
  /** Whether it applies only where the list of further conditions in the programme's file names it. */
  named?: true;
  /** The number that is told, and the figure of the law it is held against. */
  held?: { question: Threshold['question']; against: string };
  /** `null` where the condition does not apply. Pure: it leaves no trace. */
  evaluate: (it: Applicant) => Finding | null;
}

export interface Evaluated {
  id: ConditionId;
  finding: Finding;
}

/** What became of each condition that applies. */
export function evaluateAll(conditions: readonly Condition[], it: Applicant): Evaluated[] {
  const evaluated: Evaluated[] = [];
  for (const { id, evaluate } of conditions) {
    const finding = evaluate(it);
    if (finding) evaluated.push({ id, finding });
  }
  return evaluated;
}

const NOTHING: readonly never[] = Object.freeze([]);
const NO_OPERANDS: Operands = Object.freeze({});

export function met(figures: readonly Figure[], operands: Operands = NO_OPERANDS): Finding {
  return { met: true, figures, questions: NOTHING, missing: NOTHING, operands, remedy: null };
}

export function unmet(
  figures: readonly Figure[],
  operands: Operands = NO_OPERANDS,
  remedy: Remedy | null = null,
): Finding {
  return { met: false, figures, questions: NOTHING, missing: NOTHING, operands, remedy };
}

export function open(
  figures: readonly Figure[],
  questions: readonly string[],
  operands: Operands = NO_OPERANDS,
): Finding {
  return { met: null, figures, questions, missing: NOTHING, operands, remedy: null };
}

export function unpublished(id: string, it: Applicant): Finding {
  const missing = [{ id, on: it.on }];
  return { met: null, figures: NOTHING, questions: NOTHING, missing, operands: NO_OPERANDS, remedy: null };
}

/** Whether the law says of a figure that there is none: abolished, or not offered. */
export const abolished = ({ value, rows }: Figure): boolean => value === null && rows.length === 0;

/** Whether a row of a list has this word in that column. */
export function lists(figure: Figure | null, column: string, word: string | undefined): boolean {
  return figure?.rows.some((row) => row[column] === word) ?? false;
}

/** Lists of the law stay the same from one person to the next: read once. */
const columns = new WeakMap<Figure['rows'], Map<string, string>>();

/** The words of one column of a list, for a sentence. */
export function column({ rows }: Figure, name: string): string {
  const read = columns.get(rows) ?? new Map<string, string>();
  columns.set(rows, read);
  const words = read.get(name) ?? rows.flatMap((row) => row[name] ?? []).join(' ');
  read.set(name, words);
  return words;
}

/** The first day after the applicant's own on which a figure known by now fits; `null` when there is none. */
export function firstDayWhen(it: Applicant, id: string, fits: (figure: Figure) => boolean): Day | null {
  for (const from of [...it.law.begins(id)].sort()) {
    const figure = from > it.on ? it.law.find(id, from) : null;
    if (figure && fits(figure)) return from;
  }
  return null;
}

/** A remedy that is the person's own doing. */
export const byDoing = (code: WayCode, facts: SubsidyFacts): Remedy => ({
  code,
  operands: NO_OPERANDS,
  on: null,
  change: (before) => ({ ...before, ...facts }),
});

/** A remedy that only time brings. */
export const byWaiting = (code: WayCode, until: Day): Remedy => ({
  code,
  operands: { from: until },
  on: until,
  change: (facts) => facts,
});

/** What is counted by the calendar year is counted anew from the next one. */
export const nextYear = (it: Applicant, change: Remedy['change']): Remedy => ({
  ...byWaiting('next-year', firstDay(monthOf(yearOf(it.on) + 1, 1))),
  change,
});

/** Rests on one figure: open while no notice gives it, and no condition at all where the law says there is none. */
export function restsOn(
  id: ConditionId,
  figureId: string,
  evaluate: (it: Applicant, source: Figure) => Finding | null,
): Condition {
  return {
    id,
    evaluate(it) {
      const source = it.law.find(figureId, it.on);
      if (!source) return unpublished(figureId, it);
      return abolished(source) ? null : evaluate(it, source);
    },
  };
}

/** Applies where a list of further conditions names it. */
export function named(
  list: string,
  id: ConditionId,
  evaluate: (it: Applicant, source: Figure) => Finding | null,
): Condition {
  const condition = restsOn(id, list, (it, source) => (lists(source, 'condition', id) ? evaluate(it, source) : null));
  return { ...condition, named: true };
}

/** Named by a list of the law, and decided by one yes or no. */
export function yesOrNo(
  list: string,
  id: ConditionId,
  question: 'recognisedHardToEmploy' | 'registeredFlexible' | 'paysAsIndividual',
  code: WayCode,
): Condition {
  return named(list, id, ({ facts }, source) => {
    const answer = facts[question];
    if (answer === undefined) return open([source], [question]);
    return answer ? met([source]) : unmet([source], NO_OPERANDS, byDoing(code, { [question]: true }));
  });
}

/** What a person is or does stands on a list of the law. */
export function oneOf(
  id: ConditionId,
  figureId: string,
  question: 'trade' | 'employment',
  operand: string,
  otherwise: (it: Applicant, list: Figure, word: string, operands: Operands) => Finding,
): Condition {
  return restsOn(id, figureId, (it, list) => {
    const word = it.facts[question];
    const operands = { [operand]: column(list, question) };
    if (word === undefined) return open([list], [question], operands);
    const told = { ...operands, [question]: word };
    return lists(list, question, word) ? met([list], told) : otherwise(it, list, word, told);
  });
}

/** In flexible employment, for a programme whose notice is for those alone. */
export function flexiblyEmployed(figureId: string): Condition {
  return restsOn('flexibly-employed', figureId, ({ facts: { employment } }, source) => {
    if (employment === undefined) return open([source], ['employment']);
    if (employment === 'flexible') return met([source]);
    // Nobody is told to give up a job for a subsidy.
    const remedy =
      employment === 'employed-by-enterprise' ? null : byDoing('take-up-flexible-work', { employment: 'flexible' });
    return unmet([source], { employment }, remedy);
  });
}

interface Threshold {
  /** The number a person tells, and its name in a sentence. */
  question: 'unemploymentInsuredMonths' | 'trainingSubsidiesThisYear';
  own: string;
  /** The name in a sentence of the number of the law. */
  required: string;
  operands?: Operands;
  holds: (own: number, required: number) => boolean;
  remedy: (it: Applicant, own: number, required: number) => Remedy | null;
}

/** A number that a person tells is held against the one of the law. */
export function threshold(id: ConditionId, figureId: string, rule: Threshold): Condition {
  const condition = restsOn(id, figureId, (it, figure) => {
    const required = Number(figure.value);
    const own = it.facts[rule.question];
    const operands = { ...rule.operands, [rule.required]: String(required) };
    if (own === undefined) return open([figure], [rule.question], operands);
    const told = { ...operands, [rule.own]: String(own) };
    return rule.holds(own, required) ? met([figure], told) : unmet([figure], told, rule.remedy(it, own, required));
  });
  return { ...condition, held: { question: rule.question, against: figureId } };
}
