import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startServer } from './server-process.ts';

const json = { 'Content-Type': 'application/json' };
const body = JSON.stringify({ facts: { year: 2026 } });

test('docs/how-to/add-a-partner.md: two keys side by side are one partner, and a withdrawn one is 403', {
  timeout: 120_000,
}, async () => {
  const dataDir = temporaryFolder();
  const file = join(dataDir, 'partners.json');
  /** What each key gets for one and the same Idempotency-Key while the file names these keys. */
  async function statusesWith(keys: readonly string[] | undefined, ...used: string[]): Promise<string[]> {
    const partner = { id: 'city-riders', name: '某骑手平台', origins: ['https://app.riders.example'], keys };
    writeFileSync(file, JSON.stringify({ partners: [partner] }));
    const server = await startServer({ dataDir, environment: { PARTNERS_FILE: file } });
    const answers: string[] = [];
    for (const key of used) {
      const headers = { ...json, 'X-Api-Key': key, 'Idempotency-Key': 'partner-order-0123456789' };
      const answer = await fetch(`${server.origin}/v1/partners/assessments`, { method: 'POST', headers, body });
      answers.push(`${answer.status} ${(await answer.json()).id ?? ''}`.trim());
    }
    server.child.kill();
    await server.ended;
    return answers;
  }
  const [saved = '', refused] = await statusesWith(undefined, 'city-riders-1', 'city-riders-2');
  expect([saved.slice(0, 4), refused]).toEqual(['201 ', '403']);
  expect(await statusesWith(['1', '2'], 'city-riders-1', 'city-riders-2')).toEqual([saved, saved]);
  expect(await statusesWith(['2'], 'city-riders-1', 'city-riders-2')).toEqual(['403', saved]);
});
