import { createHash } from 'node:crypto';
import type { Release } from '../../shared/law/law.ts';
import { withParts } from '../../shared/law/programmes.ts';
import { ParameterFault } from '../../shared/messages/errors.ts';
import { readDirectory } from '../law/check/read-directory.ts';
import { describe } from '../law/check/report.ts';

/** All parameters, programmes and documents under `directory` as one release, as programs load it. */
export const readRelease = (directory: string, rulesVersion: string): Release =>
  withParts(readFiles(directory, rulesVersion));

/**
 * The same as the files have it, with the digest of them all: the parts of programmes stand in their files only.
 *
 * @throws ParameterFault naming file, line and place of everything that is not JSON, breaks the schema or sits under
 * a wrong name.
 */
export function readFiles(directory: string, rulesVersion: string): Release {
  const { parameters, programmes, documents, places, defaultRegion, faults, lineOf } = readDirectory(directory);
  if (faults.length > 0)
    throw new ParameterFault(
      faults.map((fault) => describe(fault, lineOf(fault.file, fault.path), directory)).join('\n'),
    );
  const digest = createHash('sha256')
    .update(JSON.stringify([parameters, programmes, documents, places, defaultRegion]))
    .digest('hex');
  return { policyVersion: digest.slice(0, 16), rulesVersion, documents, places, defaultRegion, parameters, programmes };
}
