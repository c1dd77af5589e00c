import type { Release } from '../../../shared/law/law.ts';
import { FOLDERS } from '../../../shared/law/regions.ts';
import type { Parameter } from '../../../shared/law/schema.ts';
import { type FileFault, fileOf } from './fault.ts';

/** Folders that are no region, and figures whose unit is not the same in all regions. */
export function regionFaults({ parameters }: Release): FileFault[] {
  const unknown = Object.keys(parameters)
    .filter((region) => !FOLDERS.includes(region))
    .map((region) => ({
      file: `${region}/`,
      path: [],
      zh: `文件夹 "${region}" 不是灵保的地区。可用：${FOLDERS.join('、')}`,
      en: `the folder "${region}" is no region of Lingbao. Known: ${FOLDERS.join(', ')}`,
    }));
  return [...unknown, ...unitFaults(parameters)];
}

/** The unit of the widest region that has the figure stands; those below it have to agree. */
function unitFaults(parameters: Release['parameters']): FileFault[] {
  const first = new Map<string, { region: string; unit: Parameter['unit'] }>();
  const faults: FileFault[] = [];
  for (const region of FOLDERS) {
    for (const { id, unit } of parameters[region] ?? []) {
      const wider = first.get(id);
      if (!wider) first.set(id, { region, unit });
      else if (wider.unit !== unit)
        faults.push({
          file: fileOf(region, id),
          path: ['unit'],
          zh: `单位 "${unit}" 与 ${fileOf(wider.region, id)} 的 "${wider.unit}" 不同。同一项数各地区单位应一致`,
          en: `the unit "${unit}" differs from "${wider.unit}" in ${fileOf(wider.region, id)}. One figure has one unit in all regions`,
        });
    }
  }
  return faults;
}
