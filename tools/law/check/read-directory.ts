import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type * as z from 'zod/mini';
import { documents, type PolicyDocument } from '../../../shared/law/documents.ts';
import { type ProgrammeLaw, programmeFile } from '../../../shared/law/programme-schema.ts';
import { type Place, type Region, regions } from '../../../shared/law/regions.ts';
import { type Parameter, parameter } from '../../../shared/law/schema.ts';
import { DOCUMENTS, type FileFault, type Path, PROGRAMMES, REGIONS } from './fault.ts';
import { readJson } from './located-json.ts';
import { PROGRAMME_WORDS } from './programme-words.ts';
import { schemaFaults } from './schema-faults.ts';
import { DOCUMENT_WORDS, PARAMETER_WORDS, REGION_WORDS, type Words } from './words.ts';

/** The contents of a law folder: everything that could be read, and the mistakes in the rest. */
export interface Reading {
  parameters: Readonly<Record<string, readonly Parameter[]>>;
  documents: readonly PolicyDocument[];
  places: readonly Place[];
  defaultRegion: Region;
  programmes: readonly ProgrammeLaw[];
  faults: readonly FileFault[];
  /** The line of a path in a file; `null` if unknown. */
  lineOf(file: string, path: Path): number | null;
}

/**
 * Reads every parameter file under `directory` (one folder per region), the programmes, documents.json and
 * regions.json. Mistakes are collected, not thrown.
 */
export function readDirectory(directory: string): Reading {
  const faults: FileFault[] = [];
  const lines = new Map<string, (path: Path) => number>();
  const read = <T>(file: string, schema: z.ZodMiniType<T>, words: Readonly<Record<string, Words>>): T | null => {
    const json = readJson(file, readFileSync(join(directory, file)));
    lines.set(file, json.lineOf);
    const wrong = 'fault' in json ? [json.fault] : schemaFaults(file, json.content, schema, words);
    faults.push(...wrong);
    return 'fault' in json || wrong.length > 0 ? null : (json.content as T);
  };

  const parameters: Record<string, Parameter[]> = {};
  const programmes: ProgrammeLaw[] = [];
  for (const file of parameterFiles(directory, faults)) {
    const [folder = '', name = ''] = file.split('/');
    const called = basename(name, '.json');
    if (folder === PROGRAMMES) {
      const found = read(file, programmeFile, PROGRAMME_WORDS);
      if (found && found.id !== called) faults.push(misnamed(file, found.id, called));
      else if (found) programmes.push(found);
      continue;
    }
    const found = read(file, parameter, PARAMETER_WORDS);
    if (found && found.id !== called) faults.push(misnamed(file, found.id, called));
    else if (found) (parameters[folder] ??= []).push(found);
  }
  const readList = <T>(file: string, schema: z.ZodMiniType<T>, words: Readonly<Record<string, Words>>): T | null => {
    if (existsSync(join(directory, file))) return read(file, schema, words);
    faults.push(ABSENT[file] as FileFault);
    return null;
  };
  const notices = readList(DOCUMENTS, documents, DOCUMENT_WORDS);
  const known = readList(REGIONS, regions, REGION_WORDS);
  return {
    parameters,
    documents: notices?.documents ?? [],
    places: known?.regions ?? [],
    defaultRegion: known?.default ?? '',
    programmes,
    faults,
    lineOf: (file, path) => lines.get(file)?.(path) ?? null,
  };
}

/** `<region>/<id>.json` of every parameter file, in the same order on every machine; misplaced files are reported. */
function parameterFiles(directory: string, faults: FileFault[]): string[] {
  const files: string[] = [];
  if (!existsSync(directory)) return files;
  for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) {
      if (entry.name.endsWith('.json') && !(entry.name in ABSENT) && !entry.name.endsWith('.schema.json'))
        faults.push(misplaced(entry.name));
      continue;
    }
    for (const name of readdirSync(join(directory, entry.name)).sort()) {
      if (name.endsWith('.json')) files.push(`${entry.name}/${name}`);
      else if (!name.startsWith('.')) faults.push(notJson(`${entry.name}/${name}`));
    }
  }
  return files;
}

const misnamed = (file: string, id: string, name: string): FileFault => ({
  file,
  path: ['id'],
  zh: `id 写的是 "${id}"，文件名却是 "${name}"。两者应相同`,
  en: `the id is "${id}" but the file is named "${name}". They must be the same`,
});

/** What to report if one of the lists next to the folders is missing. */
const ABSENT: Readonly<Record<string, FileFault>> = {
  [DOCUMENTS]: {
    file: DOCUMENTS,
    path: [],
    zh: `缺少 ${DOCUMENTS}，所有数的依据都登记在里面`,
    en: `${DOCUMENTS} is missing; it lists the notices behind all figures`,
  },
  [REGIONS]: {
    file: REGIONS,
    path: [],
    zh: `缺少 ${REGIONS}，各地区和机构都登记在里面`,
    en: `${REGIONS} is missing; it lists the regions and their offices`,
  },
};

const misplaced = (file: string): FileFault => ({
  file,
  path: [],
  zh: '放错了地方，不会生效。请移到地区文件夹里，如 370322/',
  en: 'is in the wrong place and has no effect. Move it to the folder of a region, such as 370322/',
});

const notJson = (file: string): FileFault => ({
  file,
  path: [],
  zh: '不是 .json 文件，不会生效。请改名或移走',
  en: 'is not a .json file and has no effect. Rename or remove it',
});
