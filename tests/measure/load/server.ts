import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createTable } from '../../../tools/local/store.ts';
import { freePort } from '../../support/free-port.ts';

export interface LoadedServer {
  origin: string;
  /** CPU time of the gateway and its functions so far. */
  cpuMilliseconds(): Promise<number>;
  /** `kill -9`: nothing is closed. */
  killStore(): Promise<void>;
  restartStore(): Promise<void>;
  stop(): Promise<void>;
}

const here = (name: string): string => join(import.meta.dirname, name);

/** Gateway and store, each in a process of its own, so that one can be killed under the other. */
export async function startLoadedServer(dataDir: string): Promise<LoadedServer> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const startStore = async (): Promise<ChildProcess> => {
    const child = fork(here('store-process.ts'), [join(dataDir, 'store'), String(port)]);
    await once(child, 'message');
    return child;
  };
  let store = await startStore();
  await createTable(endpoint);
  const gateway = fork(here('gateway-process.ts'), [dataDir, endpoint]);
  const [gatewayPort] = await once(gateway, 'message');
  const kill = async (child: ChildProcess): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    origin: `http://127.0.0.1:${gatewayPort}`,
    cpuMilliseconds: async () => {
      gateway.send('cpu');
      const [milliseconds] = await once(gateway, 'message');
      return milliseconds as number;
    },
    killStore: () => kill(store),
    restartStore: async () => {
      store = await startStore();
    },
    stop: async () => {
      await kill(gateway);
      await kill(store);
    },
  };
}
