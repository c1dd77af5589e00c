import type { Release } from '../../../shared/law/law.ts';
import { PART_NAMES, type PartOfRegion, partParameters } from '../../../shared/law/programmes.ts';
import { bandFaults } from './band-faults.ts';
import { codeFaults, programmeFaults } from './code-faults.ts';
import { citationFaults, idleFaults, repeatFaults } from './document-faults.ts';
import { DOCUMENTS, type FileFault, fileOf, type Path, PROGRAMMES } from './fault.ts';
import { periodFaults } from './period-faults.ts';
import { regionFaults } from './region-faults.ts';
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
  const whole = unread.size === 0;
  const faults = [
    ...ofEachFile,
    ...codeFaults(release),
    ...bandFaults(release),
    ...regionFaults(release),
    ...repeatFaults(documents),
    ...(whole ? idleFaults(release) : []),
  ];
  return [...inTheirFiles(faults, release), ...(whole ? programmeFaults(release) : [])];
}

/** What is wrong with a part of a programme is said of the programme's file, where it stands. */
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

/** `values`, entry, `value`, row, column of the parameter is entry, `value`, word of the part. */
function withinPart([, entry, ...rest]: Path, positions: PartOfRegion['positions']): Path {
  return typeof entry === 'number' ? [positions[entry] ?? entry, ...rest.slice(0, 2)] : [];
}
