import { withParts } from '../../../shared/law/programmes.ts';
import type { FileFault } from './fault.ts';
import { parameterFaults } from './index.ts';
import { absenceFaults } from './programme-faults.ts';
import { readDirectory } from './read-directory.ts';
import { describe } from './report.ts';

/** The result of checking one folder of law files. */
export interface Check {
  faults: readonly FileFault[];
  /** Text for an officer. */
  report: string;
}

/** Checks every file of a folder and lists all mistakes in all of them. */
export function checkDirectory(directory: string): Check {
  const {
    parameters,
    programmes,
    documents,
    places,
    defaultRegion,
    faults: unreadable,
    lineOf,
  } = readDirectory(directory);
  const release = withParts({
    policyVersion: '',
    rulesVersion: '',
    documents,
    places,
    defaultRegion,
    parameters,
    programmes,
  });
  const faults = [
    ...unreadable,
    ...parameterFaults(release, new Set(unreadable.map(({ file }) => file))),
    ...(unreadable.length > 0 ? [] : absenceFaults(programmes)),
  ];
  if (faults.length > 0) {
    const lines = faults.map((fault) => describe(fault, lineOf(fault.file, fault.path), directory));
    return { faults, report: [...lines, `共 ${faults.length} 处错误。 Mistakes: ${faults.length}.`].join('\n\n') };
  }
  const files = Object.values(parameters).flat();
  const values = files.flatMap((file) => file.values).length;
  const counts = `${files.length} 个数据文件，${programmes.length} 个项目，${values} 条数值，${documents.length} 份依据`;
  const counted = `${files.length} parameter files, ${programmes.length} programmes, ${values} values, ${documents.length} documents`;
  return { faults, report: `没有发现错误：${counts}。 No mistakes: ${counted}.` };
}
