import { type Grade, type LawWords, type PolicyDocument, worded } from '../law/documents.ts';
import type { Figure, Gap, Law } from '../law/law.ts';
import { type Level, type OfficeKind, officeOf, type Place, placeAt, reachable } from '../law/regions.ts';
import type { Row } from '../law/schema.ts';
import type { Catalogue, Language, Messages, QuestionTexts, Sentence } from '../messages/catalogue.ts';
import { commonFigures, commonGaps, commonNotices } from '../messages/common.generated.ts';
import { type LawNames, type Naming, when } from '../messages/formatters.ts';
import { units } from '../messages/names.generated.ts';
import { type Day, yearOf } from '../month.ts';
import type { MissingFigure, Notice, Operands, Step } from '../rules/trail.ts';
import { isForAll } from './for-all.ts';
import { officeName, placeName } from './place-names.ts';

/** How to reach whoever answers. Where the office's own telephone was not seen it is that of the nearest wider one. */
export interface Contact {
  phone: string | null;
  address: string | null;
  source: string;
  grade: Grade;
}

/** The last value seen of a figure that is missing: of which time, from which document and how sure. */
export interface LastSeen {
  /** A decimal, or the rows of a table. */
  value: string | readonly Row[];
  from: Day;
  to: Day | null;
  document: string;
  /** Of the document. */
  title: string;
  grade: Grade;
  /** Says nothing of the day asked about, not even roughly. */
  carry?: 'never';
}

/** A figure for which no notice was seen, the last one that was, and whom to ask. */
export interface ShownFigure {
  id: string;
  on: Day;
  title: string;
  /** That it is missing, and the last one seen. */
  text: string;
  status: Gap['status'];
  lastSeen: LastSeen | null;
  askedOf: string;
  contact: Contact | null;
}

/** As the headline view has it: with the values, and without what can be looked up by the id, the document and the place. */
export type FigureHeadline = Omit<ShownFigure, 'text' | 'lastSeen' | 'contact'> & {
  lastSeen: Omit<LastSeen, 'title'> | null;
  contact: Omit<Contact, 'source'> | null;
};

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
  figure(figure: MissingFigure): ShownFigure;
  /** The office of a kind, and how to reach whoever answers in its place. */
  office(kind: OfficeKind): { askedOf: string; contact: Contact | null };
  /** As `office`, for a place that is not that of the law: what the whole country dials. */
  hotline(kind: OfficeKind): { askedOf: string; contact: Contact | null };
  /** What `say` makes of a list: made once of one that is the same for everybody (`isForAll`). */
  ofAll<Item, Said>(list: readonly Item[], say: (item: Item) => Said): readonly Said[];
  document(number: string): { number: string; title: string; issuer: string; issuedOn: Day | null; seen: string };
}

function required<T>(found: T | undefined, kind: string, code: string): T {
  if (found === undefined) throw new Error(`shared/messages has no ${kind} ${code}`);
  return found;
}

type Names = Readonly<Record<Language, Naming>>;

/** The part of a line that the whole country shares. */
const nationOf = (line: readonly Place[]): Place[] => line.filter(({ level }) => level === 'nation');

/** The names of the law's region. */
function namesOf(law: Law, language: Language): LawNames {
  const place = (level: Level) => placeName(placeAt(law.line, level), language);
  const office = (kind: OfficeKind) => officeName(law.line, officeOf(law.line, kind), language);
  const hotline = (kind: OfficeKind) => reachable(nationOf(law.line), kind)?.phone ?? office(kind);
  return {
    county: place('county'),
    city: place('city'),
    province: place('province'),
    socialInsuranceAgency: office('social-insurance-agency'),
    medicalInsuranceBureau: office('medical-insurance-bureau'),
    employmentService: office('employment-service'),
    housingFundCentre: office('housing-fund-centre'),
    socialInsuranceHotline: hotline('social-insurance-agency'),
    medicalInsuranceHotline: hotline('medical-insurance-bureau'),
    title: (figure) => worded(law.describe(figure).title, language),
  };
}

/** What is said alike to everybody under one law, in one language. */
interface SaidToAll {
  names: LawNames;
  documents: Map<string, ReturnType<Words['document']>>;
  offices: Map<OfficeKind, ReturnType<Words['office']>>;
  /** By id and day; days come from requests, so what is kept is bounded. */
  figures: Map<string, ShownFigure>;
  lists: WeakMap<readonly unknown[], readonly unknown[]>;
}

/** Buys a fifth of the full assessments a second and a quarter of the contributions. */
const saidToAll = new WeakMap<Law, Partial<Record<Language, SaidToAll>>>();
const MOST_FIGURES_KEPT = 500;

function saidUnder(law: Law, language: Language): SaidToAll {
  let said = saidToAll.get(law);
  if (!said) saidToAll.set(law, (said = {}));
  return (said[language] ??= {
    names: namesOf(law, language),
    documents: new Map(),
    offices: new Map(),
    figures: new Map(),
    lists: new WeakMap(),
  });
}

function once<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size === MOST_FIGURES_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

/** @param questions those that the calculation may ask */
export function wordsOf(
  law: Law,
  catalogue: Catalogue,
  questions: readonly QuestionTexts[],
  language: Language,
): Words {
  const { names, documents, offices, figures, lists } = saidUnder(law, language);
  const messages = catalogue[language];
  /** Notices that any subject may give. */
  const common: Messages[string] = commonNotices[language];
  const say = (sentence: Sentence, operands: Operands, result = ''): string =>
    typeof sentence === 'string' ? sentence : sentence(operands, names, result);
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
    figure: (missing) => once(figures, `${missing.id} ${missing.on}`, () => figureOf(missing, law, language)),
    office: (kind) => once(offices, kind, () => officeAsked(kind, law.line, language)),
    hotline: (kind) => officeAsked(kind, nationOf(law.line), language),
    ofAll<Item, Said>(list: readonly Item[], say: (item: Item) => Said): readonly Said[] {
      const before = lists.get(list) as readonly Said[] | undefined;
      if (before) return before;
      const said = list.map(say);
      if (isForAll(list)) lists.set(list, said);
      return said;
    },
    document: (number) => once(documents, number, () => documentSaid(number, law, language)),
  };
}

function documentSaid(number: string, law: Law, language: Language) {
  const { title, issuer, issuedOn = null, seen } = documentOf(law, number);
  return {
    number,
    title: worded(title, language),
    issuer: worded(issuer, language),
    issuedOn,
    seen: worded(seen, language),
  };
}

const documentOf = ({ release }: Law, number: string): PolicyDocument =>
  required(
    release.documents.find((document) => document.number === number),
    'document',
    number,
  );

/** The name of the office of a kind, and how to reach whoever answers in its place. */
function officeAsked(
  kind: OfficeKind,
  line: readonly Place[],
  language: Language,
): Pick<ShownFigure, 'askedOf' | 'contact'> {
  const office = reachable(line, kind);
  const contact = office && {
    phone: office.phone,
    address: office.address && worded(office.address, language),
    source: worded(office.seen, language),
    grade: office.grade,
  };
  return { askedOf: officeName(line, officeOf(line, kind), language), contact };
}

/** That a figure is missing, and the last one seen. */
function missingText({ id, on }: MissingFigure, { status, lastSeen }: Gap, law: Law, language: Language): string {
  const { title, unit, carry } = law.describe(id);
  return commonFigures[language].missing({
    title: worded(title, language),
    year: yearOf(on),
    ...(status === 'not-yet-published' && { awaited: status }),
    ...(lastSeen && periodOf(lastSeen)),
    ...(lastSeen?.value && { value: `${lastSeen.value.toFixed()}${units[language](unit)}` }),
    ...(lastSeen && carry && { carry }),
  });
}

function figureOf(figure: MissingFigure, law: Law, language: Language): ShownFigure {
  const { id, on } = figure;
  const { title, carry } = law.describe(id);
  const gap = law.gap(id, on);
  const { status, lastSeen } = gap;
  return {
    id,
    on,
    title: worded(title, language),
    text: missingText(figure, gap, law, language),
    status,
    lastSeen: lastSeen && { ...shownLast(lastSeen, law, language), ...(carry && { carry }) },
    ...officeAsked(law.describe(id).askedOf, law.line, language),
  };
}

/** A missing figure as a table has it: the last one seen, and whom to call. */
export function gapText(figure: MissingFigure, law: Law, language: Language): string {
  const { askedOf, contact } = officeAsked(law.describe(figure.id).askedOf, law.line, language);
  return commonGaps[language].withOffice({
    text: missingText(figure, law.gap(figure.id, figure.on), law, language),
    office: askedOf,
    ...(contact?.phone && { phone: contact.phone }),
  });
}

/** The years a value was of. */
function periodOf({ from, to }: Figure): { from: number; to?: number } {
  const [first, last] = [yearOf(from), yearOf(to ?? from)];
  return last > first ? { from: first, to: last } : { from: first };
}

function shownLast({ value, rows, from, to, document, grade }: Figure, law: Law, language: Language): LastSeen {
  const title = worded(documentOf(law, document).title, language);
  return { value: value?.toFixed() ?? rows, from, to, document, title, grade };
}
