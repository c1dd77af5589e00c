import type { Release } from '../../../shared/law/law.ts';
import { PART_NAMES, type PartOfRegion, partParameters } from '../../../shared/law/programmes.ts';
import { bandFaults } from './band-faults.ts';
import { citationFaults, repeatFaults, unusedDocumentFaults } from './document-faults.ts';
import { DOCUMENTS, type FileFault, fileOf, type Path, PROGRAMMES, REGIONS } from './fault.ts';
import { periodFaults } from './period-faults.ts';
import { programmeFaults } from './programme-faults.ts';
import { folderFaults, placeFaults, unitFaults } from './region-faults.ts';
import { tableFaults } from './table-faults.ts';
import { textFaults } from './text-faults.ts';
import { valueFaults } from './value-faults.ts';

/**
 * Every mistake in law files that are valid JSON and match the schema.
 *
 * @param unread files that could not be read; others are not reported for lacking what these would provide
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
  const whole = unread.size === 0;
  const faults = [
    ...ofEachFile,
    ...tableFaults(release),
    ...bandFaults(release),
    ...(unread.has(REGIONS) ? [] : [...placeFaults(release), ...folderFaults(release)]),
    ...unitFaults(release),
    ...textFaults(release),
    ...repeatFaults(documents),
    ...(whole ? unusedDocumentFaults(release) : []),
  ];
  return [...inTheirFiles(faults, release), ...(whole ? programmeFaults(release) : [])];
}

/** A mistake in a programme's part is reported in the programme's file. */
function inTheirFiles(faults: readonly FileFault[], { programmes }: Release): FileFault[] {
  const places = new Map<string, (path: Path) => Pick<FileFault, 'file' | 'path'>>();
  for (const programme of programmes)
    for (const part of PART_NAMES)
      for (const { region, parameter, positions } of partParameters(programme, part)) {
        const file = `${PROGRAMMES}/${programme.id}.json`;
        places.set(fileOf(region, parameter.id), (path) => ({ file, path: [part, ...withinPart(path, positions)] }));
      }
  return faults.map((fault) => ({ ...fault, ...places.get(fault.file)?.(fault.path) }));
}

/** Maps `values`, entry, `value`, row, column of the parameter to entry, `value`, word of the part. */
function withinPart([, entry, ...rest]: Path, positions: PartOfRegion['positions']): Path {
  return typeof entry === 'number' ? [positions[entry] ?? entry, ...rest.slice(0, 2)] : [];
}
