import { relative, resolve } from 'node:path';
import { type FileFault, placeOf } from './fault.ts';

/** A mistake as text: file and line to click on, then path and sentence in Chinese and English. */
export function describe(fault: FileFault, line: number | null, directory: string): string {
  const file = relative(process.cwd(), resolve(directory, fault.file));
  const { zh, en } = placeOf(fault.path);
  return [
    line === null ? file : `${file}:${line}`,
    `  ${zh && `${zh}：`}${fault.zh}。`,
    `  ${en && `${en}: `}${fault.en}.`,
  ].join('\n');
}
