import { expect, test, vi } from 'vitest';
import { handler } from '../../../functions/mcp/handler.ts';
import { call } from '../support/call.ts';
import { clockAt, LATE_2026, quietConsole } from '../support/stage.ts';

quietConsole();
clockAt(LATE_2026);

vi.mock('../../../functions/mcp/tools.ts', async (original) => ({
  ...(await original<object>()),
  answerOf: () => {
    throw new TypeError('a fault of ours');
  },
}));

test('what a tool fails of by a fault of ours is a 500 that is logged, without a word of what it was told', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { status } = await call(handler, {
    route: 'POST /mcp',
    body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'contributions', arguments: {} } },
  });
  expect(status).toBe(500);
  expect(logged.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject([
    { level: 'ERROR', route: 'POST /mcp', error: 'TypeError' },
  ]);
  expect(String(logged.mock.calls)).not.toContain('a fault of ours');
});
