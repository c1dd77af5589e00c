import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

/** moto's own account. */
export const ACCOUNT = '123456789012';

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** moto, an emulator of AWS, on a free port, with all that it has printed. */
export interface Moto {
  endpoint: string;
  printed(): string;
  /** A request to a service in a region; moto reads both from the signature, and does not check it. */
  ask(service: string, region: string, asked: Asked): Promise<string>;
  stop(): Promise<void>;
}

/** Installs moto and starts it. */
export async function startMoto(): Promise<Moto> {
  const folder = execFileSync('bash', ['.ci/moto/install.sh'], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  const port = await freePort();
  const child = spawn(`${folder}/bin/moto_server`, ['-H', '127.0.0.1', '-p', String(port)]);
  const ended = once(child, 'exit');
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(`${endpoint}/moto-api/`).catch(() => null)); tries++) {
    if (tries === 300) throw new Error(`moto does not answer: ${printed}`);
    await sleep(100);
  }
  return {
    endpoint,
    printed: () => printed,
    ask: async (service, region, { method = 'POST', path = '/', headers = {}, body }) => {
      const scope = `test/20261130/${region}/${service}/aws4_request`;
      const Authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
      const answer = await fetch(endpoint + path, {
        method,
        headers: { Authorization, ...headers },
        ...(body !== undefined && { body }),
      });
      const text = await answer.text();
      if (!answer.ok)
        throw new Error(`${service} ${method} ${path} ${answer.status}: ${text}\n${printed.slice(-4000)}`);
      return text;
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
