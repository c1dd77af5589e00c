import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new folder, which is gone at the end of the file of tests, or of the script: whatever works in it has to end before. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lingbao-'));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

// Scripts end by themselves. Vitest kills its processes: there remove-folders.ts does it.
process.once('exit', removeTemporaryFolders);
