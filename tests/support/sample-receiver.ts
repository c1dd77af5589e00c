import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

export interface SampleReceiver {
  address: string;
  printed(): string;
  /** What has taken effect. */
  taken(): { type: string; data: { id: string; link: string } }[];
  stop(): Promise<void>;
}

/** What a partner begins from, as `npm run receiver` runs it. */
export async function startReceiver(folder = temporaryFolder(), port = 0): Promise<SampleReceiver> {
  const { NOTICE_SECRET: _, ...environment } = process.env;
  const child = spawn(process.execPath, ['docs/examples/receiver/receiver.js'], {
    env: { ...environment, PORT: String(port), FOLDER: folder },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  return {
    address: printed.trim(),
    printed: () => printed,
    taken: () => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
      return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
