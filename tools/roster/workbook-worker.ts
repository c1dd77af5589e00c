import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../shared/messages/catalogue.ts';
import { FileRefused, type Summary } from '../../shared/roster/index.ts';
import { rosterOfWorkbook } from '../../shared/roster/workbook-in.ts';
import { workbookOfResult } from '../../shared/roster/workbook-out.ts';

export type WorkbookTask = { from: string; to: string } & (
  | { make: 'roster' }
  | { make: 'workbook'; summary: Summary; language: Language }
);

export type WorkbookDone = Pick<FileRefused, 'code' | 'operands'> | null;

/** Makes CSV of a workbook, or a workbook of a result in CSV: from one file to another. */
async function work(task: WorkbookTask): Promise<WorkbookDone> {
  const { from, to } = task;
  const pieces =
    task.make === 'roster'
      ? rosterOfWorkbook(readFileSync(from))
      : workbookOfResult(() => createReadStream(from), task.summary, task.language);
  try {
    await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(to));
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return { code: error.code, operands: error.operands };
    throw error;
  }
}

parentPort?.postMessage(await work(workerData as WorkbookTask));
