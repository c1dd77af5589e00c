import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Release } from '../../shared/law/law.ts';
import { readRelease } from '../build/read-release.ts';
import { checkDirectory } from '../law/check/check-directory.ts';
import { UsageError } from './options.ts';

interface Documents {
  documents: { number: string }[];
}

/** The proposal's notices added to those in force; one with the same number replaces it. */
function withDocuments(into: string, from: string): void {
  const [base, own] = [into, from].map((file) => JSON.parse(readFileSync(file, 'utf8')) as Documents) as [
    Documents,
    Documents,
  ];
  const numbers = new Set(own.documents.map(({ number }) => number));
  base.documents = [...base.documents.filter(({ number }) => !numbers.has(number)), ...own.documents];
  writeFileSync(into, JSON.stringify(base));
}

/**
 * The release with a proposal applied: a file replaces the one of the same name, and the notices in its documents.json
 * are added.
 *
 * @throws UsageError listing every mistake in the proposal, like `npm run parameters:check`
 */
export function proposedRelease(parameters: string, proposal: string, rulesVersion: string): Release {
  if (!existsSync(proposal) || !statSync(proposal).isDirectory())
    throw new UsageError(`没有这个文件夹 There is no such folder: ${proposal}`);
  const folder = mkdtempSync(join(tmpdir(), 'lingbao-proposal-'));
  try {
    const documents = join(proposal, 'documents.json');
    cpSync(parameters, folder, { recursive: true, filter: (file) => !file.endsWith('.ts') });
    cpSync(proposal, folder, { recursive: true, filter: (file) => file !== documents });
    if (existsSync(documents)) withDocuments(join(folder, 'documents.json'), documents);
    const { faults, report } = checkDirectory(folder);
    if (faults.length > 0) throw new UsageError(report.replaceAll(folder, proposal));
    return readRelease(folder, rulesVersion);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
