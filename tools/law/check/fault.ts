/** The list of notices, beside the folders of the regions. */
export const DOCUMENTS = 'documents.json';

/** The folder of the programmes, beside them. */
export const PROGRAMMES = 'programmes';

/** Members and positions from the top of a file down to the place of a mistake. */
export type Path = readonly (string | number)[];

/** One mistake in a parameter file: where it stands, what is wrong and what would be right, in both languages. */
export interface FileFault {
  /** Within the folder of parameters, such as `370000/pension.average-wage.json`. */
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

/** The file of a parameter within the folder of parameters. */
export function fileOf(region: string, id: string): string {
  return `${region}/${id}.json`;
}
