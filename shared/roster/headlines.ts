import type { WorkedSections } from '../answer/sections.ts';
import { SECTIONS, type SectionName } from '../answer/sections.ts';
import { type Bilingual, inEach, type Language } from '../language.ts';
import { headlinesMembers, headlinesTitles } from '../messages/headlines.generated.ts';
import { HEADLINES } from '../messages/headlines.ts';
import { programmes as programmeNames, schemes } from '../messages/names.generated.ts';
import { rosterSaid, rosterSections } from '../messages/roster.generated.ts';
import { Decimal, yuan } from '../money.ts';
import { PROGRAMMES } from '../rules/subsidies/index.ts';

/** The content of a result cell: an amount is `1234.71` or `-13.80`; `null` is not known or was not seen. */
export type Value = string | number | boolean | null;

/** A result column taken from the assessment itself. */
export interface Headline {
  /** Its path in the assessment, with dots: `subsidies.programmes.social-insurance.amount`. */
  id: string;
  section: SectionName;
  name: Bilingual;
  /** Yuan; added up in the summary. */
  isAmount: boolean;
  /** One of a few words; counted in the summary. */
  isWord: boolean;
  read(sections: WorkedSections): Value;
}

/**
 * List members of an assessment that have their own columns. All four schedules of a year have the same total by law,
 * so one represents them.
 */
const MEMBERS: Readonly<Record<string, { by: string; names: readonly string[] }>> = {
  '/contributions/schedules/*': { by: 'frequency', names: ['yearly'] },
  '/medicalSchemes/schemes/*': { by: 'scheme', names: ['employee', 'resident'] },
  '/subsidies/programmes/*': { by: 'id', names: PROGRAMMES },
};

/** What a column is about: a programme or a scheme. Payment schedules are part of the headline's title. */
function nameOf(member: string, language: Language): string | null {
  const tables = [programmeNames[language], schemes[language]];
  return tables.map((table) => table(member)).find((name) => name !== member) ?? null;
}

/** What people pay or get. Bases and limits are what it is reckoned from: adding them up means nothing. */
const AMOUNTS =
  /^\/(contributions\/(monthly\/|yearlyFees|schedules|settlement)|.*\/(yearlyCost|amount|upTo|oneOff)$|retirement\/pension\/(?!base$))/;
const WORDS = /\/(outcome|scheme|status|provisional)$/;

function shown(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return value instanceof Decimal ? yuan(value) : null;
  return value as Value;
}

type Steps = readonly (string | { by: string; name: string })[];

function walk(from: unknown, steps: Steps): unknown {
  let at = from as Record<string, unknown> | undefined | null;
  for (const step of steps) {
    if (at === null || at === undefined) return null;
    if (typeof step === 'string') at = at[step] as typeof at;
    else at = (at as unknown as Record<string, unknown>[]).find((member) => member[step.by] === step.name);
  }
  return at;
}

function headlinesOf(pointer: (typeof HEADLINES)[number]): Headline[] {
  const [, section = '', ...rest] = pointer.split('/');
  const star = rest.indexOf('*');
  const list = MEMBERS[pointer.slice(0, pointer.indexOf('*') + 1)];
  return (list?.names ?? [null]).map((member) => {
    const steps: Steps = rest
      .filter((_, at) => member === null || at !== star)
      .flatMap((step, at) =>
        list && member !== null && at === star - 1 ? [step, { by: list.by, name: member }] : [step],
      );
    return {
      id: [section, ...(member === null ? rest : rest.with(star, member))].join('.'),
      section: section as SectionName,
      name: inEach((language) => {
        const title = headlinesTitles[language][pointer];
        const name = member === null ? null : nameOf(member, language);
        return member === null || name === null ? title : headlinesMembers[language].inColumn({ title, name, member });
      }),
      isAmount: AMOUNTS.test(pointer),
      isWord: WORDS.test(pointer),
      read: (sections) => shown(walk(sections[section as SectionName].result, steps)),
    };
  });
}

function sectionOutcome(section: SectionName): Headline {
  return {
    id: `${section}.outcome`,
    section,
    name: inEach((language) => rosterSaid[language].outcomeOf({ section: rosterSections[language][section] })),
    isAmount: false,
    isWord: true,
    read: (sections) => sections[section].outcome,
  };
}

const all = HEADLINES.flatMap(headlinesOf);

/** Every column of the result; each part of the assessment starts with its outcome. */
export const RESULT_COLUMNS: readonly Headline[] = (Object.keys(SECTIONS) as SectionName[]).flatMap((section) => [
  sectionOutcome(section),
  ...all.filter((headline) => headline.section === section),
]);
