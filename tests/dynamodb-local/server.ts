import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

/** Java ends when its standard input does: with `stop`, and with this process, however that ends. */
const WATCHED = 'exec 3<&0; "$@" 0</dev/null 3<&- & cat <&3; kill $! 2>/dev/null; wait';

export interface DynamodbLocal {
  endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts DynamoDB Local in memory on a free port. It listens on every address of the machine, for which it has no
 * setting, and we talk to the loopback one.
 *
 * @param folder as .ci/dynamodb-local/install.sh prints it
 */
export async function startDynamodbLocal(folder: string): Promise<DynamodbLocal> {
  const port = await freePort();
  const options = ['-inMemory', '-disableTelemetry', '-port', String(port)];
  const java = ['java', '-Djava.library.path=DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar', ...options];
  const child = spawn('sh', ['-c', WATCHED, 'sh', ...java], { cwd: folder, stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  try {
    await answering(endpoint);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, stop };
}

async function answering(endpoint: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    // Any answer will do; without a request of DynamoDB's it is 400.
    const answer = await fetch(endpoint).catch(() => null);
    if (answer) return;
    await sleep(100);
  }
  throw new Error('DynamoDB Local has not answered for thirty seconds');
}
