/** The list of notices, next to the region folders. */
export const DOCUMENTS = 'documents.json';
/** The list of regions, in the same folder. */
export const REGIONS = 'regions.json';

/** The folder of programmes, in the same folder. */
export const PROGRAMMES = 'programmes';

/** Member names and indices from the top of a file down to a mistake. */
export type Path = readonly (string | number)[];

/** One mistake in a law file: where it is, what is wrong and what is expected, in both languages. */
export interface FileFault {
  /** Relative to the law folder, such as `370000/pension.average-wage.json`. */
  file: string;
  path: Path;
  zh: string;
  en: string;
}

/** `values`, entry 3, `to`: counted from one, as people count. */
export function placeOf(path: Path): { zh: string; en: string } {
  const zh = path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 条` : part)).join(' ');
  const en = path.map((part) => (typeof part === 'number' ? `entry ${part + 1}` : part)).join(', ');
  return { zh, en };
}

/** A parameter's file, relative to the law folder. */
export function fileOf(region: string, id: string): string {
  return `${region}/${id}.json`;
}

/** A word that no rule or message knows: it would have no effect, or be shown as it is. */
export function unknownWord(file: string, path: Path, word: string, known: readonly string[]): FileFault {
  return {
    file,
    path,
    zh: `程序不认识 "${word}"，写了也不起作用。这里可以写：${known.join('、') || '（没有）'}`,
    en: `the program does not know "${word}", which would have no effect. Allowed here: ${known.join(', ') || 'nothing'}`,
  };
}
