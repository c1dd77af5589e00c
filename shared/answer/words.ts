import { type Grade, type LawWords, worded } from '../law/documents.ts';
import type { Law } from '../law/law.ts';
import {
  type Level,
  lineage,
  type Office,
  type OfficeKind,
  officeOf,
  type Place,
  type PlaceName,
  placeAt,
  type Region,
  reachable,
} from '../law/regions.ts';
import type { Catalogue, Language, Messages, QuestionTexts, Sentence } from '../messages/catalogue.ts';
import { commonNotices, commonPlaces } from '../messages/common.generated.ts';
import { type LawNames, type Naming, when } from '../messages/formatters.ts';
import { offices, regions } from '../messages/names.generated.ts';
import type { Day } from '../month.ts';
import type { MissingFigure, Notice, Operands, Step } from '../rules/trail.ts';

/** How to reach whoever answers. Where the office's own telephone was not seen it is that of the nearest wider one. */
export interface Contact {
  phone: string | null;
  address: string | null;
  source: string;
  grade: Grade;
}

/** Everything a reader of one language is told about an answer under one law. Codes without a sentence throw. */
export interface Words {
  step(step: Step): string;
  notice(notice: Notice): string;
  /** What stands beside a code of some kind within a result. */
  phrase(kind: string, code: string, operands: Operands): string;
  question(id: string): string;
  /** The names of codes by their table in `names.json`. */
  named(table: Names, codes: string): string;
  /** Words that the files of the law have in its languages. */
  ofLaw(words: LawWords): string;
  /** A month or day as people write it. */
  date(date: string): string;
  figure(figure: MissingFigure): { title: string; askedOf: string; contact: Contact | null };
  /** The office of a kind, and how to reach whoever answers in its place. */
  office(kind: OfficeKind): { askedOf: string; contact: Contact | null };
  document(number: string): { number: string; title: string; issuer: string; issuedOn: Day | null; seen: string };
}

function required<T>(found: T | undefined, kind: string, code: string): T {
  if (found === undefined) throw new Error(`shared/messages has no ${kind} ${code}`);
  return found;
}

type Names = Readonly<Record<Language, Naming>>;

/** What the table has for a code; else the words of the law, whose files have two languages. */
function named(table: Names, code: string, words: LawWords, language: Language): string {
  const name = table[language](code);
  return name === code ? worded(words, language) : name;
}

/** The name of a place. */
export const placeName = ({ code, name }: PlaceName, language: Language): string =>
  named(regions, code, name, language);

/** The name of an office of a place, as the table `offices` has it: `370322.employment-service`. */
export function officeName(line: readonly Place[], office: Office, language: Language): string {
  const code = line.find((place) => place.offices.includes(office))?.code;
  return named(offices, `${code}.${office.kind}`, office.name, language);
}

/** A place with those it lies in below the nation, as an address is written: 山东省淄博市高青县; Gaoqing, Zibo, Shandong. */
export function fullName(places: readonly PlaceName[], region: Region, language: Language): string {
  const { within } = commonPlaces[language];
  return lineage(places, region)
    .filter(({ level }) => level !== 'nation')
    .map((place) => placeName(place, language))
    .reduce((narrower, wider) => (narrower ? within({ narrower, wider }) : wider), '');
}

/** The names of the law's region. */
function namesOf(law: Law, language: Language): LawNames {
  const place = (level: Level) => placeName(placeAt(law.line, level), language);
  const office = (kind: OfficeKind) => officeName(law.line, officeOf(law.line, kind), language);
  return {
    county: place('county'),
    city: place('city'),
    province: place('province'),
    socialInsuranceAgency: office('social-insurance-agency'),
    medicalInsuranceBureau: office('medical-insurance-bureau'),
    employmentService: office('employment-service'),
    housingFundCentre: office('housing-fund-centre'),
    title: (figure) => worded(law.describe(figure).title, language),
  };
}

/** @param questions those that the calculation may ask */
export function wordsOf(
  law: Law,
  catalogue: Catalogue,
  questions: readonly QuestionTexts[],
  language: Language,
): Words {
  const names = namesOf(law, language);
  const messages = catalogue[language];
  /** Notices that any subject may give. */
  const common: Messages[string] = commonNotices[language];
  const say = (sentence: Sentence, operands: Operands, result = ''): string =>
    typeof sentence === 'string' ? sentence : sentence(operands, names, result);
  const asked = (kind: OfficeKind): ReturnType<Words['office']> => {
    const office = reachable(law.line, kind);
    const contact = office && {
      phone: office.phone,
      address: office.address && worded(office.address, language),
      source: worded(office.seen, language),
      grade: office.grade,
    };
    return { askedOf: officeName(law.line, officeOf(law.line, kind), language), contact };
  };
  return {
    step: ({ code, operands, result }) => say(required(messages.steps?.[code], 'step', code), operands, result),
    notice: ({ code, operands }) => say(required(messages.notices?.[code] ?? common[code], 'notice', code), operands),
    phrase: (kind, code, operands) => say(required(messages[kind]?.[code], kind, code), operands),
    question: (id) =>
      required(
        questions.map((texts) => texts[language][id]).find((text) => text !== undefined),
        'question',
        id,
      ),
    named: (table, codes) => table[language](codes),
    ofLaw: (words) => worded(words, language),
    date: (date) => when(date, language),
    figure: ({ id }) => ({ title: names.title(id), ...asked(law.describe(id).askedOf) }),
    office: asked,
    document: (number) => {
      const found = required(
        law.release.documents.find((document) => document.number === number),
        'document',
        number,
      );
      return {
        number,
        title: worded(found.title, language),
        issuer: worded(found.issuer, language),
        issuedOn: found.issuedOn ?? null,
        seen: worded(found.seen, language),
      };
    },
  };
}
