import type { Release } from '../../../shared/law/law.ts';
import type { ProgrammeLaw } from '../../../shared/law/programme-schema.ts';
import { PART_NAMES, partParameters } from '../../../shared/law/programmes.ts';
import type { Parameter } from '../../../shared/law/schema.ts';
import { PROGRAMMES as IDS } from '../../../shared/rules/subsidies/index.ts';
import { type FileFault, fileOf, type Path, PROGRAMMES } from './fault.ts';
import { conditionCodes, knownCodes } from './known-codes.ts';

/** Braces in words of the law that nothing fills in. */
const BLANKS = /\{(?!from\})[^}]*\}?/u;

/** Codes in tables that no rule or message knows: they would have no effect, or be shown as they are. */
export function codeFaults({ parameters, programmes }: Release): FileFault[] {
  return Object.entries(parameters).flatMap(([region, all]) =>
    all.flatMap((parameter) => {
      const file = fileOf(region, parameter.id);
      return wordsOf(parameter).flatMap(({ column, word, path }) => {
        const blank = BLANKS.exec(word)?.[0];
        if (blank && (column === 'zh' || column === 'en')) return [unknown(file, path, blank, ['{from}'])];
        const known = knownCodes(parameter.id, column, programmes);
        return known && !known.includes(word) ? [unknown(file, path, word, known)] : [];
      });
    }),
  );
}

function wordsOf({ values }: Parameter): { column: string; word: string; path: Path }[] {
  return values.flatMap(({ value }, entry) =>
    (Array.isArray(value) ? value : []).flatMap((row, at) =>
      Object.entries(row).flatMap(([column, cell]) =>
        [cell].flat().map((word) => ({ column, word, path: ['values', entry, 'value', at, column] })),
      ),
    ),
  );
}

function unknown(file: string, path: Path, word: string, known: readonly string[]): FileFault {
  return {
    file,
    path,
    zh: `程序不认识 "${word}"，写了也不起作用。这里可以写：${known.join('、') || '（没有）'}`,
    en: `the program does not know "${word}", which would have no effect. Allowed here: ${known.join(', ') || 'nothing'}`,
  };
}

/** Programmes that the rules do not know; regions, figures and conditions they need and lack; parts defined twice. */
export function programmeFaults(release: Release): FileFault[] {
  const { programmes, parameters, places } = release;
  const codes = places.map(({ code }) => code);
  const ids = new Set(Object.values(parameters).flatMap((all) => all.map(({ id }) => id)));
  const found = programmes.flatMap((programme) => {
    const file = `${PROGRAMMES}/${programme.id}.json`;
    if (!(IDS as readonly string[]).includes(programme.id)) return [unknown(file, ['id'], programme.id, IDS)];
    return [
      ...figureFaults(file, programme, ids),
      ...regionsOf(programme).flatMap(({ region, path }) =>
        codes.includes(region) ? [] : [unknown(file, path, region, codes)],
      ),
      ...(conditionCodes(programme.id).length > 0 && !programme.conditions ? [noConditions(file)] : []),
    ];
  });
  return [...found, ...repeatedParts(release)];
}

/** A county may have its own file for a part, but a region may define it in one place only. */
function repeatedParts({ programmes, parameters }: Release): FileFault[] {
  return programmes.flatMap((programme) =>
    PART_NAMES.flatMap((part) =>
      partParameters(programme, part).flatMap(({ region, parameter: { id } }) => {
        if ((parameters[region] ?? []).filter((each) => each.id === id).length < 2) return [];
        return [
          {
            file: `${PROGRAMMES}/${programme.id}.json`,
            path: [part],
            zh: `${fileOf(region, id)} 已经写了同一项。请只留一处`,
            en: `${fileOf(region, id)} already defines it. Keep only one of them`,
          },
        ];
      }),
    ),
  );
}

function figureFaults(file: string, programme: ProgrammeLaw, ids: ReadonlySet<string>): FileFault[] {
  const named: [string, Path][] = [
    [programme.renewedBy, ['renewedBy']],
    ...programme.standsOn.map((id, at): [string, Path] => [id, ['standsOn', at]]),
  ];
  return named.flatMap(([id, path]) =>
    ids.has(id)
      ? []
      : [
          {
            file,
            path,
            zh: `没有代号为 "${id}" 的数据文件。请核对代号；没见到通知的数也要有文件，values 写 []`,
            en: `no parameter file has the id "${id}". Correct it; a figure without a known notice needs a file too, with values []`,
          },
        ],
  );
}

function regionsOf(programme: ProgrammeLaw): { region: string; path: Path }[] {
  const own = PART_NAMES.flatMap((part) =>
    (programme[part] ?? []).flatMap(({ region }, at) => (region ? [{ region, path: [part, at, 'region'] }] : [])),
  );
  return [{ region: programme.region, path: ['region'] }, ...own];
}

const noConditions = (file: string): FileFault => ({
  file,
  path: [],
  zh: '缺少 "conditions"。没有其他条件的写 null 的一条，没见到通知的写 []',
  en: '"conditions" is missing. Write an entry with null if there are none, or with [] if no notice has been seen',
});

/** A programme's rules look into its file. */
export function absenceFaults(programmes: readonly ProgrammeLaw[]): FileFault[] {
  return IDS.filter((id) => !programmes.some((each) => each.id === id)).map((id) => ({
    file: `${PROGRAMMES}/${id}.json`,
    path: [],
    zh: '缺少这个项目的文件。停止的项目也要留着文件，在它的数里写 null',
    en: 'the file of this programme is missing. A programme that ended keeps its file: write null in a figure of its',
  }));
}
