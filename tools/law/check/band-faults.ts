import { createLaw, type Figure, type Release } from '../../../shared/law/law.ts';
import type { Day } from '../../../shared/month.ts';
import { type FileFault, fileOf, type Path } from './fault.ts';

/** A day by which everything in the files is known. */
const LAST_DAY: Day = '9999-12-31';

/** Floors above their ceilings (`….floor` and `….ceiling` of the same name) in any region, own or inherited. */
export function bandFaults(release: Release): FileFault[] {
  const faults = new Map<string, FileFault>();
  for (const { code: region } of release.places) {
    const law = createLaw(release, region, LAST_DAY);
    const ids = law.ids();
    for (const floorId of ids.filter((id) => id.endsWith('.floor'))) {
      const ceilingId = floorId.replace(/floor$/, 'ceiling');
      if (!ids.includes(ceilingId)) continue;
      for (const day of firstDays(release, [floorId, ceilingId])) {
        const floor = law.find(floorId, day);
        const ceiling = law.find(ceilingId, day);
        if (!floor?.value || !ceiling?.value || floor.value.lte(ceiling.value)) continue;
        faults.set(
          [floor, ceiling].map(({ region, from }) => `${region} ${from}`).join(floorId),
          fault(release, floor, ceiling),
        );
      }
    }
  }
  return [...faults.values()];
}

/** Days on which any of these figures starts; between them, figures can only end. */
function firstDays(release: Release, ids: readonly string[]): Day[] {
  const parameters = Object.values(release.parameters).flat();
  return parameters.filter(({ id }) => ids.includes(id)).flatMap(({ values }) => values.map(({ from }) => from));
}

function fault(release: Release, floor: Figure, ceiling: Figure): FileFault {
  const above = `${fileOf(ceiling.region, ceiling.id)}`;
  return {
    file: fileOf(floor.region, floor.id),
    path: pathOf(release, floor),
    zh: `下限 ${floor.value}（自 ${floor.from}）高于上限 ${ceiling.value}（${above}，自 ${ceiling.from}）。请核对两个数`,
    en: `the floor ${floor.value} (from ${floor.from}) is above the ceiling ${ceiling.value} (${above}, from ${ceiling.from}). Check both`,
  };
}

function pathOf(release: Release, figure: Figure): Path {
  const values = release.parameters[figure.region]?.find(({ id }) => id === figure.id)?.values ?? [];
  return ['values', values.findLastIndex(({ from }) => from === figure.from), 'value'];
}
