import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { BATCH_BUCKET, BatchFiles } from '../../../tools/local/batch-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What is in the bucket, behind the back of the functions. */
class Objects {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, 'objects');
  }

  #at = (key: string): string => join(this.#folder, key);
  has = (key: string): boolean => existsSync(this.#at(key));
  get = (key: string): Buffer | undefined => (this.has(key) ? readFileSync(this.#at(key)) : undefined);
  delete = (key: string): void => rmSync(this.#at(key), { force: true });
  set(key: string, body: Buffer): void {
    mkdirSync(dirname(this.#at(key)), { recursive: true });
    writeFileSync(this.#at(key), body);
  }
  keys(): string[] {
    if (!existsSync(this.#folder)) return [];
    const names = readdirSync(this.#folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => statSync(this.#at(name)).isFile());
  }
}

export interface BatchStore {
  objects: Objects;
  /** The environment variables by which functions find it. */
  settings: Record<string, string>;
  close(): Promise<void>;
}

/** The store of `npm start` for rosters, on a port of its own, where the functions of this process find it. */
export async function batchStore(): Promise<BatchStore> {
  const folder = temporaryFolder();
  const files = new BatchFiles(folder, () => process.env.S3_SECRET_ACCESS_KEY);
  const server = createServer((request, response) => {
    // Node's own would be the real time where a test has set the clock, and the client would follow it.
    response.setHeader('date', new Date().toUTCString());
    void files.answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const settings = {
    S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    S3_SECRET_ACCESS_KEY: 'a-secret-of-this-test',
    BATCH_BUCKET,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return {
    objects: new Objects(folder),
    settings,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
