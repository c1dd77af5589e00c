import type { Release } from '../../../shared/law/law.ts';
import { DOCUMENTS, type FileFault, fileOf, type Path, PROGRAMMES, REGIONS } from './fault.ts';

/** A key of a source, such as S120; a repository, such as somebody/their-code; an index of code. */
const FOR_OFFICERS = /(?<![\w-])S\d{1,3}[a-z]?(?!\w)|[\w-]+\/[a-z]+-[\w-]+|github|code index|代码索引/i;

/** Texts that name a source by its key or repository: people read them, and cannot follow either. */
export function textFaults({ documents, places, parameters, programmes }: Release): FileFault[] {
  const files: [file: string, path: Path, content: unknown][] = [
    [DOCUMENTS, ['documents'], documents],
    [REGIONS, ['regions'], places],
    ...programmes.map(({ id, title }) => [`${PROGRAMMES}/${id}.json`, ['title'], title] as [string, Path, unknown]),
  ];
  for (const [region, all] of Object.entries(parameters))
    for (const { id, title, values } of all) files.push([fileOf(region, id), [], { title, values }]);
  return files.flatMap(([file, path, content]) =>
    textsIn(content, path).flatMap(([at, text]) => fault(file, at, text)),
  );
}

function textsIn(content: unknown, path: Path): [Path, string][] {
  if (typeof content === 'string') return [[path, content]];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, member]) => {
    const at = [...path, Array.isArray(content) ? Number(name) : name];
    return name === 'sources' ? [] : textsIn(member, at);
  });
}

function fault(file: string, path: Path, text: string): FileFault[] {
  const key = FOR_OFFICERS.exec(text)?.[0];
  if (!key) return [];
  return [
    {
      file,
      path,
      zh: `"${key}" 是内部的来源编号或代码库，群众看不懂。请写明是哪一种来源（政府转载、报纸、网站……），编号写进 sources`,
      en: `"${key}" is a key of a source or a repository, which people cannot follow. Say what kind of source it is (reprint, newspaper, web page), and put the key into sources`,
    },
  ];
}
