import type { PolicyDocument } from '../../../shared/law/documents.ts';
import type { Release } from '../../../shared/law/law.ts';
import type { Parameter } from '../../../shared/law/schema.ts';
import { DOCUMENTS, type FileFault } from './fault.ts';

/** Figures without a known document, or published before their document was issued. */
export function citationFaults(file: string, parameter: Parameter, documents: readonly PolicyDocument[]): FileFault[] {
  return parameter.values.flatMap((value, index): FileFault[] => {
    const document = documents.find(({ number }) => number === value.document);
    if (!document) return [unknownDocument(file, index, value.document, documents)];
    const { issuedOn } = document;
    if (!issuedOn || !value.publishedOn || value.publishedOn >= issuedOn) return [];
    return [
      {
        file,
        path: ['values', index, 'publishedOn'],
        zh: `公布日 publishedOn（${value.publishedOn}）早于文件 ${value.document} 的发文日（documents.json 中 issuedOn 为 ${issuedOn}）。请核对两个日子`,
        en: `publishedOn (${value.publishedOn}) is before ${value.document} was issued (issuedOn is ${issuedOn} in documents.json). Check both days`,
      },
    ];
  });
}

/** The document number without brackets, spaces and full-width forms. */
const plain = (number: string): string => number.normalize('NFKC').replace(/[\s()[\]〔〕【】{}〈〉《》]/g, '');

function unknownDocument(file: string, index: number, number: string, documents: readonly PolicyDocument[]): FileFault {
  const path = ['values', index, 'document'];
  const meant = documents.find((document) => plain(document.number) === plain(number));
  if (meant)
    return {
      file,
      path,
      zh: `documents.json 里没有 "${number}"，写法应为 "${meant.number}"`,
      en: `documents.json has no "${number}"; write it as "${meant.number}"`,
    };
  return {
    file,
    path,
    zh: `documents.json 里没有 "${number}"。请先在 documents.json 里加上这份文件，或改正文号`,
    en: `documents.json has no "${number}". Add the notice to documents.json first, or correct the number`,
  };
}

/** Notices listed twice in documents.json. */
export function repeatFaults(documents: readonly PolicyDocument[]): FileFault[] {
  return documents.flatMap(({ number }, index) => {
    if (documents.findIndex((each) => each.number === number) === index) return [];
    return [
      {
        file: DOCUMENTS,
        path: ['documents', index, 'number'],
        zh: `文件 "${number}" 前面已有，只留一份`,
        en: `the notice "${number}" stands above already; keep only one`,
      },
    ];
  });
}

/** Notices that nothing refers to. */
export function unusedDocumentFaults({ documents, parameters }: Release): FileFault[] {
  const values = Object.values(parameters).flatMap((ofRegion) => ofRegion.flatMap((parameter) => parameter.values));
  const cited = new Set(values.map(({ document }) => document));
  return documents.flatMap(({ number, citedBy }, index) => {
    if (cited.has(number) || citedBy) return [];
    return [
      {
        file: DOCUMENTS,
        path: ['documents', index, 'number'],
        zh: `没有哪个数以 "${number}" 为依据。请核对数据文件里的 document；确实不用的请删去`,
        en: `no figure refers to "${number}". Check the documents of the figures, or remove the notice if it is not needed`,
      },
    ];
  });
}
