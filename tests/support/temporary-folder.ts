import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new folder, deleted after the test file or script; whatever uses it must have stopped by then. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lingbao-'));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

// Scripts exit by themselves. Vitest kills its processes, so remove-folders.ts does this there.
process.once('exit', removeTemporaryFolders);
