import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BY_NODE = [process.execPath, 'tools/local/start.ts'];

export interface ServerProcess {
  child: ChildProcess;
  /** `http://localhost:…` as it was printed. */
  origin: string;
  /** Everything printed so far. */
  output(): string;
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
}

interface Options {
  dataDir: string;
  port?: number | string;
  command?: string[];
  /** Besides ours. */
  environment?: Record<string, string>;
}

/** Runs the server as `npm start` does, without waiting for anything. */
export function launch({
  dataDir,
  port = 0,
  command = BY_NODE,
  environment: own = {},
}: Options): Omit<ServerProcess, 'origin'> {
  const [program = '', ...parameters] = command;
  const { npm_lifecycle_script: _, ...environment } = process.env;
  const child = spawn(program, parameters, {
    cwd: ROOT,
    env: { ...environment, ...own, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  return { child, ended, output: () => printed };
}

/** Runs the server and waits until it has printed its worked answer. */
export async function startServer(options: Options): Promise<ServerProcess> {
  const server = launch(options);
  const ready = new Promise<string>((resolve, reject) => {
    const look = () => {
      const origin = /(http:\/\/localhost:\d+)\/\n/.exec(server.output())?.[1];
      if (origin && server.output().includes('Example')) resolve(origin);
    };
    server.child.stdout?.on('data', look);
    void server.ended.then((code) => reject(new Error(`ended with ${code}:\n${server.output()}`)));
  });
  return { ...server, origin: await ready };
}

/** True while a process has this id. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
