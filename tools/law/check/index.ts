import type { Release } from '../../../shared/law/law.ts';
import { bandFaults } from './band-faults.ts';
import { citationFaults, idleFaults, repeatFaults } from './document-faults.ts';
import { DOCUMENTS, type FileFault, fileOf, REGIONS } from './fault.ts';
import { periodFaults } from './period-faults.ts';
import { folderFaults, placeFaults, unitFaults } from './region-faults.ts';
import { valueFaults } from './value-faults.ts';

/**
 * Every mistake in parameter files that are JSON of the right shape.
 *
 * @param unread files that could not be read: what only they could tell is not held against the others
 */
export function parameterFaults(release: Release, unread: ReadonlySet<string> = new Set()): FileFault[] {
  const { documents, parameters } = release;
  const ofEachFile = Object.entries(parameters).flatMap(([region, ofRegion]) =>
    ofRegion.flatMap((parameter) => {
      const file = fileOf(region, parameter.id);
      return [
        ...periodFaults(file, parameter),
        ...valueFaults(file, parameter),
        ...(unread.has(DOCUMENTS) ? [] : citationFaults(file, parameter, documents)),
      ];
    }),
  );
  return [
    ...ofEachFile,
    ...bandFaults(release),
    ...(unread.has(REGIONS) ? [] : [...placeFaults(release), ...folderFaults(release)]),
    ...unitFaults(release),
    ...repeatFaults(documents),
    ...(unread.size > 0 ? [] : idleFaults(release)),
  ];
}
