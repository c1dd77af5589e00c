import type { PolicyDocument } from '../../../shared/law/documents.ts';
import type { Release } from '../../../shared/law/law.ts';
import type { Parameter, ParameterValue } from '../../../shared/law/schema.ts';
import { DOCUMENTS, type FileFault, type Path } from './fault.ts';

/** Figures without a known document, or published before their document was issued. */
export function citationFaults(file: string, parameter: Parameter, documents: readonly PolicyDocument[]): FileFault[] {
  return parameter.values.flatMap((value, index): FileFault[] => {
    const unknown = sourcesIn(value).filter(([, number]) => !documents.some((each) => each.number === number));
    if (unknown.length > 0)
      return unknown.map(([path, number]) => unknownDocument(file, [index, ...path], number, documents));
    const document = documents.find(({ number }) => number === value.document);
    if (!document) return [];
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

/** The document of a value and those of single rows, with their places. */
function sourcesIn({ document, value }: ParameterValue): (readonly [path: Path, number: string])[] {
  const rows = Array.isArray(value) ? value : [];
  const own = rows.flatMap(({ source }, at) =>
    source === undefined ? [] : [[['value', at, 'source'], source] as const],
  );
  return [[['document'], document], ...own.map(([path, source]) => [path, String(source)] as const)];
}

function unknownDocument(file: string, at: Path, number: string, documents: readonly PolicyDocument[]): FileFault {
  const path = ['values', ...at];
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
  const cited = new Set(values.flatMap((value) => sourcesIn(value).map(([, number]) => number)));
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
