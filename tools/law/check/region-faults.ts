import type { Release } from '../../../shared/law/law.ts';
import { LEVELS, lineage, OFFICE_KINDS, type Place } from '../../../shared/law/regions.ts';
import type { Parameter } from '../../../shared/law/schema.ts';
import { type FileFault, fileOf, type Path, REGIONS } from './fault.ts';

type Known = Pick<Release, 'places' | 'defaultRegion'>;

/** Regions without a valid parent, code or office, and a default that people cannot ask about. */
export function placeFaults({ places, defaultRegion }: Known): FileFault[] {
  const ofEach = places.flatMap((place, at) => [
    ...codeFaults(place, at, places),
    ...parentFaults(place, at, places),
    ...officeFaults(place, at),
  ]);
  const chosen = places.find(({ code }) => code === defaultRegion);
  if (chosen && chosen.level !== 'nation') return ofEach;
  return [
    ...ofEach,
    fault(
      ['default'],
      `默认地区 "${defaultRegion}" 不在下面的地区里，或者是全国。请改成其中一个省、市或县的代码`,
      `the default region "${defaultRegion}" is none of those below, or the nation. Name one of the provinces, cities or counties`,
    ),
  ];
}

const fault = (path: Path, zh: string, en: string): FileFault => ({ file: REGIONS, path, zh, en });

function codeFaults({ code }: Place, at: number, places: readonly Place[]): FileFault[] {
  if (places.findIndex((each) => each.code === code) === at) return [];
  return [
    fault(
      ['regions', at, 'code'],
      `地区 "${code}" 前面已有，只留一个`,
      `the region "${code}" stands above already; keep only one`,
    ),
  ];
}

function parentFaults({ code, level, parent }: Place, at: number, places: readonly Place[]): FileFault[] {
  const path = ['regions', at, 'parent'];
  if (level === 'nation') {
    if (parent === null) return [];
    return [fault(path, '全国上面没有地区，应写 null', 'nothing is above the nation: write null')];
  }
  const above = places.find((each) => each.code === parent);
  if (!above)
    return [
      fault(
        path,
        `上级 "${parent}" 不在 regions.json 里。请先加上这个地区，或改正代码`,
        `the parent "${parent}" is not in regions.json. Add that region first, or mend the code`,
      ),
    ];
  const line = lineage(places, code);
  if (line.at(-1)?.parent !== null)
    return [
      fault(
        path,
        `上级绕成了一圈：${[...line.map((each) => each.code), parent].join(' → ')}。请改成通到全国（cn）`,
        `the parents go round in a circle: ${line.map((each) => each.code).join(', ')}. They have to lead up to the nation (cn)`,
      ),
    ];
  if (LEVELS.indexOf(above.level) < LEVELS.indexOf(level)) return [];
  return [
    fault(
      path,
      `上级 "${parent}" 的级别（${above.level}）不高于本地区（${level}）。请核对`,
      `the parent "${parent}" (${above.level}) is no wider than the region itself (${level}). Check both`,
    ),
  ];
}

function officeFaults({ level, offices }: Place, at: number): FileFault[] {
  const twice = offices.flatMap(({ kind }, index) => {
    if (offices.findIndex((each) => each.kind === kind) === index) return [];
    return [
      fault(
        ['regions', at, 'offices', index, 'kind'],
        `这个地区已有一个 ${kind}，只留一个`,
        `the region has a ${kind} already; keep one`,
      ),
    ];
  });
  if (level !== 'nation') return twice;
  const missing = OFFICE_KINDS.filter((kind) => !offices.some((each) => each.kind === kind));
  return [
    ...twice,
    ...missing.map((kind) =>
      fault(
        ['regions', at, 'offices'],
        `全国缺少 ${kind}：没有自己机构的地区都要靠它`,
        `the nation has no ${kind}, which every region without one of its own falls back on`,
      ),
    ),
  ];
}

/** Folders that are not regions. */
export function folderFaults({ places, parameters }: Release): FileFault[] {
  const known = places.map(({ code }) => code);
  return Object.keys(parameters)
    .filter((region) => !known.includes(region))
    .map((region) => ({
      file: `${region}/`,
      path: [],
      zh: `文件夹 "${region}" 不是 regions.json 里的地区。可用：${known.join('、')}`,
      en: `the folder "${region}" is no region of regions.json. Known: ${known.join(', ')}`,
    }));
}

/** Figures whose unit differs between regions; the widest region that has the figure decides. */
export function unitFaults({ places, parameters }: Release): FileFault[] {
  const first = new Map<string, { region: string; unit: Parameter['unit'] }>();
  const faults: FileFault[] = [];
  const widestFirst = places.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  for (const { code: region } of widestFirst) {
    for (const { id, unit } of parameters[region] ?? []) {
      const wider = first.get(id);
      if (!wider) first.set(id, { region, unit });
      else if (wider.unit !== unit)
        faults.push({
          file: fileOf(region, id),
          path: ['unit'],
          zh: `单位 "${unit}" 与 ${fileOf(wider.region, id)} 的 "${wider.unit}" 不同。同一项数各地区单位应一致`,
          en: `the unit "${unit}" differs from "${wider.unit}" in ${fileOf(wider.region, id)}. A figure must have the same unit in all regions`,
        });
    }
  }
  return faults;
}
