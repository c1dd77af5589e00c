import type { Release } from '../../../shared/law/law.ts';
import { DOCUMENTS, type FileFault, fileOf, type Path, PROGRAMMES, REGIONS } from './fault.ts';

/** A key of a source, such as S120; a repository, such as somebody/their-code; an index of code. */
const FOR_OFFICERS = /(?<![\w-])[SK]\d{1,3}[a-z]?(?!\w)|[\w-]+\/[a-z]+-[\w-]+|github|code index|代码索引/i;

/** Texts for people that name a source by its key or repository, and titles that name a place. */
export const textFaults = (release: Release): FileFault[] => [...sourceFaults(release), ...titleFaults(release)];

/** People cannot follow the key of a source, nor a repository. */
function sourceFaults({ documents, places, parameters, programmes }: Release): FileFault[] {
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

/** A region that has no value of its own calls the figure by the same title. */
function titleFaults({ places, parameters, programmes }: Release): FileFault[] {
  const titled = [
    ...programmes.map(({ id, title }) => ({ file: `${PROGRAMMES}/${id}.json`, title })),
    ...Object.entries(parameters).flatMap(([region, all]) =>
      all.map(({ id, title }) => ({ file: fileOf(region, id), title })),
    ),
  ];
  const names = places.filter(({ level }) => level !== 'nation').map(({ name }) => name);
  return titled.flatMap(({ file, title }) =>
    names.flatMap(({ zh, en }) => {
      // 单县 is not 名单.
      const language = title.zh.includes(zh.replace(/(?<=..)[省市县区]$/, ''))
        ? 'zh'
        : title.en.includes(en)
          ? 'en'
          : null;
      return language === null ? [] : placeFault(file, language, { zh, en }[language]);
    }),
  );
}

const placeFault = (file: string, language: 'zh' | 'en', place: string): FileFault => ({
  file,
  path: ['title', language],
  zh: `名称里写了地名（${place}）：没有自己的数的地区也用这个名称。请去掉地名，只在某地适用的写进 note`,
  en: `The title names a place (${place}), and regions without a value of their own use the same title. Leave the place out; what holds in one place only goes into the note`,
});

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
