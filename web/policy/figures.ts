import type { Grade, LawWords, PolicyDocument } from '../../shared/law/documents.ts';
import { createLaw, knownFrom, type Release } from '../../shared/law/law.ts';
import { type Held, packOf } from '../../shared/law/pack.ts';
import { type OfficeKind, officeOf, type Place, reachable } from '../../shared/law/regions.ts';
import type { ParameterValue } from '../../shared/law/schema.ts';
import { type Day, firstDay, lastDay, monthOf, yearOf } from '../../shared/month.ts';

/** What is asked for: a region, the day a figure applies to, and the day on which we ask. */
export interface Asked {
  region: string;
  on: Day;
  asOf: Day;
}

/** One value that a parameter has or had. */
export interface PastValue {
  region: string;
  value: ParameterValue;
  /** Not yet known on the day we ask. */
  isLater: boolean;
}

/** One figure of the law as an officer reads it, and whose it is. */
export interface PolicyFigure extends Held {
  /** Whom people of the region ask about it. */
  office: { name: LawWords; phone: string | null };
  /** Whether the notice of one that was not seen is not due yet. */
  isAwaited: boolean;
  /** Newest first, of the region and those it inherits from. */
  history: PastValue[];
}

/** Every figure of the law in a region, on a day and as known on another, in alphabetical order of the ids. */
export function policyFigures(release: Release, { region, on, asOf }: Asked): PolicyFigure[] {
  const law = createLaw(release, region, asOf);
  return packOf(release, region, { on, asOf }).map((held) => {
    const { id, askedOf } = held.parameter;
    return {
      ...held,
      office: askedAbout(law.line, askedOf),
      isAwaited: law.gap(id, on).status === 'not-yet-published',
      history: law.line.flatMap(({ code }) => historyIn(release, code, id, asOf)),
    };
  });
}

function askedAbout(line: readonly Place[], kind: OfficeKind): PolicyFigure['office'] {
  return { name: officeOf(line, kind).name, phone: reachable(line, kind)?.phone ?? null };
}

function historyIn(release: Release, region: string, id: string, asOf: Day): PastValue[] {
  const parameter = release.parameters[region]?.find((each) => each.id === id);
  if (!parameter) return [];
  return parameter.values.map((value) => ({ region, value, isLater: knownFrom(parameter, value) > asOf })).reverse();
}

export type Status =
  | 'all'
  | 'in-force'
  | 'provisional'
  | 'not-official'
  | 'own'
  | 'inherited'
  | 'weaker'
  | 'not-published';

const matches: Readonly<Record<Status, (held: Held) => boolean>> = {
  all: () => true,
  'in-force': ({ figure }) => figure?.provisionalOn === null,
  provisional: ({ figure }) => Boolean(figure?.provisionalOn),
  'not-official': ({ figure }) => figure !== null && figure.grade !== 'official',
  own: ({ source }) => source === 'own',
  inherited: ({ source }) => source === 'inherited',
  weaker: ({ weakerThan }) => weakerThan !== null,
  'not-published': ({ figure }) => figure === null,
};

/** Those in a state that have every word typed, in their title, id or the numbers of their documents. */
export function filtered(figures: readonly PolicyFigure[], status: Status, typed: string): PolicyFigure[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return figures.filter((held) => {
    const { parameter, history } = held;
    const { id, title } = parameter;
    const text = [id, title.zh, title.en, ...history.map(({ value }) => value.document)].join(' ').toLowerCase();
    return matches[status](held) && words.every((word) => text.includes(word));
  });
}

/** What people come for, in the order in which they ask: what is paid, from which money, what comes of it. */
const ASKED_FOR = [
  'pension.contribution-base.floor',
  'pension.contribution-base.ceiling',
  'pension.contribution-rate',
  'medical.flexible.rate-pooled-only',
  'medical.resident.premium.adult',
  'pension.average-wage',
  'pension.benefit-base',
  'pension.minimum-months',
  'resident-pension.tiers',
  'resident-pension.basic-pension',
  'minimum-wage.monthly',
];

/** Subjects as they concern most people; whatever is not named here follows. */
const SUBJECTS = [
  ...['pension', 'medical', 'retirement', 'resident-pension', 'social-insurance-subsidy', 'occupational-injury'],
  ...['platform-contribution', 'skill-upgrading', 'vocational-training', 'unemployment-benefit', 'start-up-subsidy'],
  ...['housing-fund', 'minimum-wage', 'labour-relation'],
];

const subjectOf = ({ parameter }: PolicyFigure): string => parameter.id.split('.')[0] ?? '';
const placeIn = (order: readonly string[], name: string): number =>
  order.includes(name) ? order.indexOf(name) : order.length;

/** Of when a value was, for a sentence: a whole calendar year by its number. */
export function periodOf({ from, to }: { from: Day; to: Day | null }): { from: Day; to?: Day; year?: string } {
  const year = yearOf(from);
  const isWhole = from === firstDay(monthOf(year, 1)) && to === lastDay(monthOf(year, 12));
  return { from, ...(to && { to }), ...(isWhole && { year: String(year) }) };
}

/** Those that people ask for most, the first one first. */
export const askedFor = (figures: readonly PolicyFigure[]): PolicyFigure[] =>
  ASKED_FOR.flatMap((id) => figures.filter(({ parameter }) => parameter.id === id));

/** Figures by subject, which is the first part of their ids: what matters to most first, and what has ended last. */
export function bySubject(figures: readonly PolicyFigure[]): [subject: string, own: PolicyFigure[]][] {
  const subjects = new Map<string, PolicyFigure[]>();
  for (const figure of figures) subjects.set(subjectOf(figure), [...(subjects.get(subjectOf(figure)) ?? []), figure]);
  const hasEnded = (own: readonly PolicyFigure[]): boolean =>
    own.some(({ parameter, figure }) => parameter.id.endsWith('.ended') && figure !== null);
  return [...subjects]
    .map(([subject, own]): [string, PolicyFigure[]] => [
      subject,
      own.toSorted((a, b) => placeIn(ASKED_FOR, a.parameter.id) - placeIn(ASKED_FOR, b.parameter.id)),
    ])
    .sort(
      ([a, ofA], [b, ofB]) =>
        Number(hasEnded(ofA)) - Number(hasEnded(ofB)) || placeIn(SUBJECTS, a) - placeIn(SUBJECTS, b),
    );
}

/** The documents that any of these figures cites, with their grades, in the order of the release. */
export function documentsOf(
  release: Release,
  figures: readonly PolicyFigure[],
): { document: PolicyDocument; grades: Grade[] }[] {
  const grades = new Map<string, Set<Grade>>();
  for (const { history } of figures)
    for (const { value } of history)
      grades.set(value.document, (grades.get(value.document) ?? new Set()).add(value.grade));
  return release.documents.flatMap((document) => {
    const found = grades.get(document.number);
    return found ? [{ document, grades: [...found] }] : [];
  });
}
