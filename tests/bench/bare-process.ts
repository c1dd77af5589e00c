/** A bare server that reads each request and answers all with the same bytes, which it is told as a message. */
import { once } from 'node:events';
import { serveBare } from './bare-server.ts';

process.send?.('ready');
const [said] = (await once(process, 'message')) as [{ status: number; headers: string[]; body: string }];
const same = { ...said, body: Buffer.from(said.body) };
serveBare(() => same);
