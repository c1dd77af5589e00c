import type { Release } from '../../../shared/law/law.ts';
import type { ProgrammeLaw } from '../../../shared/law/programme-schema.ts';
import { PART_NAMES, partParameters } from '../../../shared/law/programmes.ts';
import { PROGRAMMES as IDS } from '../../../shared/rules/subsidies/index.ts';
import { type FileFault, fileOf, type Path, PROGRAMMES, unknownWord } from './fault.ts';
import { conditionCodes } from './tables.ts';

/** Programmes that the rules do not know; regions, figures and conditions they need and lack; parts defined twice. */
export function programmeFaults(release: Release): FileFault[] {
  const { programmes, parameters, places } = release;
  const codes = places.map(({ code }) => code);
  const ids = new Set(Object.values(parameters).flatMap((all) => all.map(({ id }) => id)));
  const found = programmes.flatMap((programme) => {
    const file = `${PROGRAMMES}/${programme.id}.json`;
    if (!(IDS as readonly string[]).includes(programme.id)) return [unknownWord(file, ['id'], programme.id, IDS)];
    return [
      ...figureFaults(file, programme, ids),
      ...regionsOf(programme).flatMap(({ region, path }) =>
        codes.includes(region) ? [] : [unknownWord(file, path, region, codes)],
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

/** A programme rests on figures of its own, and all of them have files. */
function figureFaults(
  file: string,
  { figures, renewedBy, standsOn }: ProgrammeLaw,
  ids: ReadonlySet<string>,
): FileFault[] {
  const named: readonly (readonly [string, Path])[] = [
    [renewedBy, ['renewedBy']],
    ...standsOn.map((id, at) => [id, ['standsOn', at]] as const),
  ];
  const foreign = named.filter(([id]) => !id.startsWith(`${figures}.`));
  // All of them, more likely than not, because the beginning itself is misspelt.
  if (foreign.length === named.length)
    return [
      noFigures(
        file,
        figures,
        named.map(([id]) => id),
      ),
    ];
  return [
    ...foreign.map(([id, path]) => notItsFigure(file, path, id, figures)),
    ...named.flatMap((each) => (foreign.includes(each) || ids.has(each[0]) ? [] : [noFigure(file, each[1], each[0])])),
  ];
}

const noFigures = (file: string, figures: string, ids: readonly string[]): FileFault => ({
  file,
  path: ['figures'],
  zh: `renewedBy、standsOn 里没有一个数的代号以 "${figures}." 开头。应写它们共同的开头：${ids.join('、')}`,
  en: `no id in renewedBy and standsOn begins with "${figures}.". Write what they all begin with: ${ids.join(', ')}`,
});

const notItsFigure = (file: string, path: Path, id: string, figures: string): FileFault => ({
  file,
  path,
  zh: `"${id}" 不是这个项目的数。这里只写以 "${figures}." 开头的代号`,
  en: `"${id}" is no figure of this programme. Only ids that begin with "${figures}." are allowed here`,
});

const noFigure = (file: string, path: Path, id: string): FileFault => ({
  file,
  path,
  zh: `没有代号为 "${id}" 的数据文件。请核对代号；没见到通知的数也要有文件，values 写 []`,
  en: `no parameter file has the id "${id}". Correct it; a figure without a known notice needs a file too, with values []`,
});

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
