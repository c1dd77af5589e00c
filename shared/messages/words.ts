import type { Question } from '../facts/question.ts';
import type { Grade } from '../law/documents.ts';
import type { Law } from '../law/law.ts';
import { officeOf, placeAt, reachable } from '../law/regions.ts';
import type { Day } from '../month.ts';
import type { MissingFigure, Notice, Operands, Step } from '../rules/trail.ts';
import type { Catalogue, Language, Names } from './catalogue.ts';
import { common } from './common.ts';

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
  figure(figure: MissingFigure): { title: string; askedOf: string; contact: Contact | null };
  document(number: string): { number: string; title: string; issuer: string; issuedOn: Day | null; seen: string };
}

function required<T>(found: T | undefined, kind: string, code: string): T {
  if (found === undefined) throw new Error(`shared/messages has no ${kind} ${code}`);
  return found;
}

const withoutZero = (number: string): string => (number.startsWith('0') ? number.slice(1) : number);

const dateIn: Record<Language, (date: string) => string> = {
  'zh-CN': (date) => {
    const month = `${date.slice(0, 4)}年${withoutZero(date.slice(5, 7))}月`;
    return date.length > 7 ? `${month}${withoutZero(date.slice(8))}日` : month;
  },
  en: (date) => date,
};

/** @param questions those that the calculation may ask */
export function wordsOf(law: Law, catalogue: Catalogue, questions: readonly Question[], language: Language): Words {
  const short = language === 'en' ? 'en' : 'zh';
  const names: Names = {
    figure: (id) => law.describe(id).title[short],
    date: dateIn[language],
    place: (level) => placeAt(law.line, level).name[short],
    office: (kind) => officeOf(law.line, kind).name[short],
  };
  return {
    step: ({ code, operands, result }) =>
      required(catalogue.steps[code], 'step', code)[language](operands, names, result),
    notice: ({ code, operands }) =>
      required(catalogue.notices[code] ?? common.notices[code], 'notice', code)[language](operands, names, ''),
    phrase: (kind, code, operands) =>
      required(catalogue.phrases?.[kind]?.[code], kind, code)[language](operands, names, ''),
    question: (id) =>
      required(
        questions.find((question) => question.id === id),
        'question',
        id,
      ).text[language],
    figure: ({ id }) => {
      const { title, askedOf } = law.describe(id);
      const office = reachable(law.line, askedOf);
      const contact = office && {
        phone: office.phone,
        address: office.address?.[short] ?? null,
        source: office.seen[short],
        grade: office.grade,
      };
      return { title: title[short], askedOf: names.office(askedOf), contact };
    },
    document: (number) => {
      const found = required(
        law.release.documents.find((document) => document.number === number),
        'document',
        number,
      );
      return {
        number,
        title: found.title[short],
        issuer: found.issuer[short],
        issuedOn: found.issuedOn ?? null,
        seen: found.seen[short],
      };
    },
  };
}
