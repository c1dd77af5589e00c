/**
 * dynalite in a thread of its own: an error it does not catch (a full disk, a client that disconnects mid-request) ends
 * this thread and not the server, which then answers 503 for storage and keeps calculating.
 */
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import { Level } from 'level';

const path = workerData as string;

// dynalite only says "Database is closed" if it cannot open its store; this throws the reason, such as LEVEL_LOCKED.
const probe = new Level(path);
await probe.open();
await probe.close();

const server = dynalite({ path, createTableMs: 0 });
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
parentPort?.once('message', () => server.close(() => parentPort?.close()));
