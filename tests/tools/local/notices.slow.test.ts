import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type SampleReceiver, startReceiver } from '../../support/sample-receiver.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let receiver: SampleReceiver;
let server: ServerProcess;

/** As in docs/examples/receiver, but for the port, and with one that registers no address. */
beforeAll(async () => {
  receiver = await startReceiver();
  const { partners } = JSON.parse(readFileSync('docs/examples/receiver/partners.json', 'utf8'));
  const [sample] = partners;
  expect(sample.notices).toBe('http://localhost:8790/notices');
  const { notices: _, ...silent } = { ...sample, id: 'silent' };
  const dataDir = temporaryFolder();
  const file = join(dataDir, 'partners.json');
  writeFileSync(file, JSON.stringify({ partners: [{ ...sample, notices: receiver.address }, silent] }));
  server = await startServer({ dataDir, environment: { PARTNERS_FILE: file } });
});
afterAll(async () => {
  server.child.kill();
  await server.ended;
  await receiver.stop();
});

const json = { 'Content-Type': 'application/json' };
const post = async (path: string, body: unknown, headers: Record<string, string>) => {
  const answer = await fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
  return answer.json();
};

async function batchOf(key: string, roster: string): Promise<string> {
  const { id, upload } = await post('/v1/partners/batches', { bytes: Buffer.byteLength(roster) }, { 'X-Api-Key': key });
  const { 'Content-Length': _, ...headers } = upload.headers;
  expect((await fetch(upload.url, { method: 'PUT', headers, body: roster })).status).toBe(200);
  return id;
}

async function decidedOf(key: string): Promise<string> {
  const facts = { year: 2026, base: { amount: '4573' } };
  const { id, pickupCode } = await post('/v1/partners/assessments', { facts }, { 'X-Api-Key': key });
  const sent = new URLSearchParams({ grant_type: 'client_credentials', role: 'officer', office: '370322', name: 'o' });
  const answer = await fetch(`${server.origin}/development-issuer/token`, { method: 'POST', body: sent });
  const Authorization = `Bearer ${(await answer.json()).access_token}`;
  const path = `${server.origin}/v1/counter/assessments?pickupCode=${pickupCode}`;
  const [record] = (await (await fetch(path, { headers: { Authorization } })).json()).assessments;
  const headers = { Authorization, 'If-Match': record.etag };
  await post(`/v1/counter/assessments/${record.handle}/decisions`, { outcome: 'accepted', note: '材料齐全' }, headers);
  return id;
}

test('`npm start` tells the partner with an address of a batch that ended, well or not, and of a decision; no other', async () => {
  const silent = [await batchOf('silent-1', '性别\n男\n'), await decidedOf('silent-1')];
  const good = await batchOf('sample-1', '性别\n男\n');
  const bad = await batchOf('sample-1', '姓名\n某人\n');
  const record = await decidedOf('sample-1');
  await vi.waitFor(() => expect(receiver.taken()).toHaveLength(3), { timeout: 30_000, interval: 100 });
  const told = new Map(receiver.taken().map(({ type, data }) => [data.id, { type, link: data.link }]));
  expect([...told.keys()].sort()).toEqual([good, bad, record].sort());
  expect(JSON.stringify(receiver.taken())).not.toMatch(new RegExp(`${silent.join('|')}|材料|4573`));
  // The link leads to what the notice is about.
  const follow = async (id: string) =>
    (await fetch(told.get(id)?.link ?? '', { headers: { 'X-Api-Key': 'sample-1' } })).json();
  expect(told.get(good)?.type).toBe('batch.done');
  expect(await follow(good)).toMatchObject({ id: good, status: 'done' });
  expect(await follow(bad)).toMatchObject({ id: bad, status: 'refused' });
  expect(told.get(record)?.type).toBe('record.decided');
  expect(await follow(record)).toMatchObject({ id: record, decisions: [{ outcome: 'accepted' }] });
});
