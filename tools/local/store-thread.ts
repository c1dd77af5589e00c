/**
 * dynalite in a thread of its own: an error it does not catch (a full disk) ends this thread and not the server, which
 * then answers 503 for storage and keeps calculating.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import { Level } from 'level';

const { path, accessKeyId, isNew } = workerData as { path: string; accessKeyId: string; isNew: boolean };

// dynalite only says "Database is closed" if it cannot open its store; this throws the reason, such as LEVEL_LOCKED.
// A store whose files are not all there is not begun anew: LevelDB would delete what is left of it.
const probe = new Level(path, { createIfMissing: isNew });
await probe.open();
await probe.close();

const server = dynalite({ path, createTableMs: 0 });
const [serve] = server.listeners('request') as [(request: object, response: ServerResponse) => void];
server.removeAllListeners('request');
server.on('request', (request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
parentPort?.once('message', () => server.close(() => parentPort?.close()));

/** dynalite checks no credentials and lets every page in; and it throws when a caller goes away halfway. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurs(request)) {
    response.writeHead(403).end();
    return;
  }
  const { method, url, headers } = request;
  const body = await buffer(request).catch(() => null);
  if (body) serve(Object.assign(Readable.from([body]), { method, url, headers }), response);
}

/** Whether the server itself asks: it alone knows the access key, and no page can leave out its origin. */
function isOurs({ headers, socket }: IncomingMessage): boolean {
  return (
    headers.host === `127.0.0.1:${socket.localPort}` &&
    headers.origin === undefined &&
    String(headers.authorization).includes(` Credential=${accessKeyId}/`)
  );
}
