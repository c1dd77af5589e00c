/**
 * Asks a running server every question of docs/vectors: `npm run vectors -- --url http://localhost:8787`. Exits with 1
 * where an answer is another one by as little as a fen.
 */
import { parseArgs } from 'node:util';
import { valueAt } from '../../shared/pointer.ts';
import { holds, readVectors, type Vector } from './vectors.ts';

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:8787' } } });

/** What is wrong with the answer; `null` where it holds. */
async function faultOf(vector: Vector): Promise<string | null> {
  const { path, body, at, expected } = vector;
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(values.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  const value = response.ok ? valueAt(answer, at) : `status ${response.status}`;
  return holds(value, vector) ? null : `${at} is ${value}, not ${expected}`;
}

const vectors = readVectors().flatMap((subject) => subject.vectors);
let wrong = 0;
for (const vector of vectors) {
  const fault = await faultOf(vector);
  if (fault === null) continue;
  wrong += 1;
  const { what, document, path, body } = vector;
  console.error(`${what.zh} · ${what.en}（${document}）\n  ${path} ${JSON.stringify(body)}\n  ${fault}`);
}
console.log(`${vectors.length - wrong} of ${vectors.length} vectors hold`);
process.exitCode = wrong > 0 || vectors.length === 0 ? 1 : 0;
