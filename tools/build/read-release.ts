import { createHash } from 'node:crypto';
import { ParameterFault } from '../../shared/errors.ts';
import type { Release } from '../../shared/law/law.ts';
import { readDirectory } from '../law/check/read-directory.ts';
import { describe } from '../law/check/report.ts';

/**
 * All parameters under `directory`, their documents and their regions as one release, with the digest of them all.
 *
 * @throws ParameterFault naming file, line and place of everything that is not JSON, breaks the schema or sits under
 * a wrong name.
 */
export function readRelease(directory: string, rulesVersion: string): Release {
  const { parameters, documents, places, defaultRegion, faults, lineOf } = readDirectory(directory);
  if (faults.length > 0)
    throw new ParameterFault(
      faults.map((fault) => describe(fault, lineOf(fault.file, fault.path), directory)).join('\n'),
    );
  const digest = createHash('sha256')
    .update(JSON.stringify([parameters, documents, places, defaultRegion]))
    .digest('hex');
  return { policyVersion: digest.slice(0, 16), rulesVersion, documents, places, defaultRegion, parameters };
}
