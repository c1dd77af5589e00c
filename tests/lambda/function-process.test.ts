import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FunctionProcess, startFunction } from './function-process.ts';

let folder: string;
let running: FunctionProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lingbao-function-'));
});
afterEach(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true });
});

async function started(code: string): Promise<FunctionProcess> {
  writeFileSync(join(folder, 'handler.mjs'), code);
  running = await startFunction(folder, { TABLE_NAME: 'a-table' });
  return running;
}

test('a function gets the event, the context and its settings, on the Node that we deploy on', async () => {
  const { invoke } = await started(`export const handler = async (event, context) => ({
    event, left: context.getRemainingTimeInMillis(), table: process.env.TABLE_NAME, node: process.versions.node });`);
  expect(await invoke({ 字: '灵保' })).toEqual({
    event: { 字: '灵保' },
    left: expect.toSatisfy((left: number) => left > 0 && left <= 10_000),
    table: 'a-table',
    node: expect.stringMatching(/^24\./),
  });
});

test('calls are answered one after the other by the same process', async () => {
  const { invoke } = await started('let calls = 0; export const handler = async () => ++calls;');
  expect(await Promise.all([invoke({}), invoke({}), invoke({})])).toEqual([1, 2, 3]);
});

test('what a function throws is told to the caller, and the function goes on', async () => {
  const { invoke } = await started(
    'export const handler = async ({ bad }) => { if (bad) throw new RangeError("too far"); return "well"; };',
  );
  await expect(invoke({ bad: true })).rejects.toThrow(/RangeError.*too far/);
  expect(await invoke({})).toBe('well');
});

test.for([
  { what: 'throws while it is loaded', code: 'throw new Error("no law");', reason: /no law/ },
  { what: 'is no module', code: 'export const handler =', reason: /SyntaxError/ },
  { what: 'has no handler', code: 'export const other = 1;', reason: /handler/ },
  { what: 'needs what is not in its bundle', code: 'import "@middy/core";', reason: /@middy\/core/ },
  { what: 'ends in the middle', code: 'export const handler = () => process.exit(3);', reason: /ended with 3/ },
])('a function that $what fails its calls and says why', async ({ code, reason }) => {
  const { invoke } = await started(code);
  await expect(invoke({})).rejects.toThrow(reason);
});
