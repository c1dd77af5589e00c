import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOG_PATH, routes, SERVER_CARD_PATH } from '../../../shared/api/routes.ts';
import { aiCatalog, serverCard } from '../../../shared/api/server-card.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** The official client, as assistants have it, over HTTP. It holds every answer to the output schema of its tool. */
let server: ServerProcess;
const client = new Client({ name: 'lingbao-test', version: '1.0.0' });
beforeAll(async () => {
  server = await startServer({ dataDir: temporaryFolder() });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.origin}/mcp`)));
});
afterAll(async () => {
  await client.close();
  server?.child.kill();
  await server?.ended;
});

const ARGUMENTS: Readonly<Record<string, Record<string, unknown>>> = {
  contributions: { year: 2026, base: { amount: '5000' }, schemes: ['pension'] },
  retirement: { birthMonth: '1965-07', sex: 'male' },
  plan: { facts: { birthMonth: '1966-09', sex: 'male', householdRegistration: '370322' }, aims: ['least-cost'] },
  figures_in_force: { id: 'pension.contribution-base.floor', on: '2026-01-01' },
  next_question: { tool: 'subsidies', facts: {} },
};

test('the official client lists every tool and calls each, with and without arguments', async () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'lingbao' });
  expect(client.getInstructions()).toContain('never make up a fact');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(routes.flatMap(({ tool }) => tool?.name ?? []));
  for (const { name } of tools) {
    for (const told of [{}, { region: '370322', ...ARGUMENTS[name] }]) {
      const answer = await client.callTool({ name, arguments: told });
      expect(answer.isError, JSON.stringify(answer.content)).toBeUndefined();
      expect(answer.structuredContent).toMatchObject({ note: expect.stringContaining('经办机构') });
    }
  }
});

test('what the law does not allow is told as a problem, in the language asked for', async () => {
  const told = { region: '370322', base: { amount: '1' }, year: 2026, language: 'en' };
  const { isError, content } = await client.callTool({ name: 'contributions', arguments: told });
  expect(isError).toBe(true);
  expect(JSON.parse((content as { text: string }[])[0]?.text ?? '')).toMatchObject({
    status: 422,
    type: 'urn:lingbao:problems/base-out-of-range',
    errors: [{ pointer: '/base/amount', detail: expect.stringMatching(/^[ -~]+$/) }],
  });
});

test('there is no stream to open and no session to end', async () => {
  for (const method of ['GET', 'DELETE']) {
    const response = await fetch(`${server.origin}/mcp`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  }
  const { headers } = await fetch(`${server.origin}/mcp`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  });
  expect(headers.get('mcp-session-id')).toBeNull();
  expect(headers.get('cache-control')).toBe('no-store');
});

test('the card says where to connect and what answers there, and the catalog of the host has it', async () => {
  const read = async (path: string) => {
    const response = await fetch(server.origin + path);
    const { headers } = response;
    return { type: headers.get('content-type'), etag: headers.get('etag') ?? '', headers, body: await response.json() };
  };
  const { type, etag, headers, body } = await read(SERVER_CARD_PATH);
  expect(type).toBe('application/mcp-server-card+json');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  const card = serverCard.parse(body);
  expect(card).toMatchObject({ ...client.getServerVersion(), name: 'localhost/lingbao' });
  const again = new Client({ name: 'lingbao-test', version: '1.0.0' });
  await again.connect(new StreamableHTTPClientTransport(new URL(card.remotes[0]?.url ?? '')));
  expect((await again.listTools()).tools).toHaveLength(8);
  await again.close();
  const same = await fetch(server.origin + SERVER_CARD_PATH, { headers: { 'If-None-Match': etag } });
  expect(same.status).toBe(304);
  const { type: ofCatalog, body: catalog } = await read(CATALOG_PATH);
  expect(ofCatalog).toBe('application/ai-catalog+json');
  expect(aiCatalog.parse(catalog).entries).toMatchObject([{ identifier: 'urn:air:localhost:mcp:lingbao', data: card }]);
});

test('a proxy in front says under which host it is called, and nothing that is no host', async () => {
  const urlFor = async (host: string) => {
    const headers = { 'X-Forwarded-Host': host, 'X-Forwarded-Prefix': '/' };
    return serverCard.parse(await (await fetch(server.origin + SERVER_CARD_PATH, { headers })).json()).remotes[0]?.url;
  };
  expect(await urlFor('lingbao.example.cn')).toBe('http://lingbao.example.cn/mcp');
  // The last three look like a host to a pattern and are none: a number too large, one too many, no such port.
  for (const host of ['evil.example/x?y', '256.1.1.1', '1.2.3.4.5', 'lingbao.example.cn:99999'])
    expect([host, await urlFor(host)]).toEqual([host, `${server.origin}/mcp`]);
});

test('a tool that there is not is refused by the protocol, whatever it is called', async () => {
  for (const name of ['nope', '__proto__', 'constructor'])
    await expect(client.callTool({ name, arguments: {} })).rejects.toMatchObject({ code: -32602 });
});

test('llms.txt names every tool, and each of its links answers', async () => {
  const response = await fetch(`${server.origin}/llms.txt`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect([...text.matchAll(/^- `(\w+)`:/gm)].map(([, name]) => name)).toEqual(
    routes.flatMap(({ tool }) => tool?.name ?? []),
  );
  for (const [, path] of text.matchAll(/\]\((\/[^)]*)\)/g))
    expect((await fetch(server.origin + path)).status, path).toBe(200);
});
