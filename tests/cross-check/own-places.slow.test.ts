import { expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { officeName } from '../../shared/answer/place-names.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { askable, lineage, type Region } from '../../shared/law/regions.ts';
import { release } from '../../shared/law/release.generated.ts';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { people } from '../support/people.ts';
import { PEOPLE, SEED } from './people.ts';

/** 10,000 in `npm run test:cross-check`; otherwise each region in each language about twice. */
const ANSWERS = PEOPLE / 10;
const TODAY = '2026-11-24';

/** Where something was seen, and who signed what the province issued, may be a paper or an office of any city. */
const ELSEWHERE = ['seen', 'source', 'issuer'];

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Longest first: 临邑 is called Linyi county, 临沂 Linyi. */
const anyOf = (names: readonly string[], language: Language) => {
  const sorted = names.toSorted((a, b) => b.length - a.length).map(escaped);
  const either = sorted.join('|');
  return new RegExp(language === 'en' ? `(?<![\\w’])(?:${either})(?![\\w’])` : either, 'g');
};

/** 济南市 is also 济南, but 费县 is not 费. */
function namesOf(code: Region, language: Language): string[] {
  const { name, level } = release.places.find((each) => each.code === code) ?? { name: { zh: '', en: '' }, level: '' };
  if (language === 'en') return [name.en];
  return level === 'city' ? [name.zh, name.zh.slice(0, -1)] : [name.zh];
}

/** What in an answer belongs to another region than those asked about and above: places, offices, documents. */
function tellerOf(region: Region, language: Language) {
  const line = lineage(release.places, region);
  const above = line.map(({ code }) => code);
  const others = askable(release.places).filter((code) => !above.includes(code));
  const own = anyOf(
    above.flatMap((code) => namesOf(code, language)),
    language,
  );
  const foreign = anyOf(
    others.flatMap((code) => namesOf(code, language)),
    language,
  );
  const offices = new Set(line.flatMap(({ offices }) => offices.map((office) => officeName(line, office, language))));
  const cited = above.flatMap((code) => release.parameters[code] ?? []).flatMap(({ values }) => values);
  const documents = new Set([
    ...cited.map(({ document }) => document),
    ...cited.flatMap(({ value }) => (Array.isArray(value) ? value.map(({ source }) => String(source)) : [])),
    ...release.documents.flatMap(({ number, citedBy }) => (citedBy ? number : [])),
  ]);
  return (answer: unknown): string[] => {
    const found: string[] = [];
    JSON.stringify(answer, (key, value) => {
      if (typeof value !== 'string' || ELSEWHERE.includes(key)) return value;
      const names = value.replaceAll(own, '').match(foreign);
      if (names) found.push(`${names[0]} in ${value}`);
      if (key === 'askedOf' && !offices.has(value)) found.push(`office ${value}`);
      // Operands that count something are called number too.
      if ((key === 'document' || key === 'number') && !/^\d*$/.test(value) && !documents.has(value))
        found.push(`document ${value}`);
      return value;
    });
    return found;
  };
}

test(`every place, office and document in ${ANSWERS} answers is of the region asked`, { timeout: 3_600_000 }, () => {
  const regions = askable(release.places);
  const each = Math.ceil(ANSWERS / regions.length / LANGUAGES.length);
  const asked: readonly Facts[] = people(SEED, regions.length * each);
  const foreign: object[] = [];
  let answers = 0;
  regions.forEach((region, at) => {
    const tellers = LANGUAGES.map((language) => ({ language, tell: tellerOf(region, language) }));
    for (const person of asked.slice(at * each, (at + 1) * each)) {
      const facts = { ...person, region, ...(person.householdRegistration && { householdRegistration: region }) };
      for (const { language, tell } of tellers)
        try {
          for (const told of tell(assess(release, facts, TODAY, language))) foreign.push({ region, language, told });
          answers += 1;
        } catch (error) {
          // Who asked for an account where the city has none.
          if (!(error instanceof NotAcceptable)) throw error;
        }
    }
  });
  expect(foreign.slice(0, 5)).toEqual([]);
  expect(answers).toBeGreaterThan(0.95 * ANSWERS);
});
