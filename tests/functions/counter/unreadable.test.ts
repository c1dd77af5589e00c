import { describe, expect, test, vi } from 'vitest';
import { handler as assessments } from '../../../functions/assessments/handler.ts';
import type { Problem } from '../../../shared/api/problem.ts';
import { callForProblem } from '../support/call.ts';
import { clockAt, notedConsole, ownStore, quietConsole } from '../support/stage.ts';
import { cutShort, newer } from '../support/store.ts';
import { decide, kindOf, type Listed, look, readOwn, remove, save, zibo } from './at-the-counter.ts';

const store = ownStore();
quietConsole();
const lines = notedConsole('error');
const logged = () => lines.map((line) => JSON.parse(line));

/** Records of a day, in the order in which they were saved, of which the named ones are then made unreadable. */
async function saved(
  day: string,
  kinds: readonly ('good' | 'newer' | 'cut')[],
): Promise<Awaited<ReturnType<typeof save>>[]> {
  vi.setSystemTime(new Date(`${day}T01:00:00Z`));
  const made = [];
  for (const kind of kinds) {
    const each = await save();
    if (kind !== 'good') await store.rewrite(each.id, kind === 'newer' ? newer : cutShort);
    made.push(each);
  }
  return made;
}

const list = async (query: Record<string, string>, officer?: typeof zibo) => (await look<Listed>(query, officer)).body;

describe('A record that cannot be read', () => {
  clockAt('2026-12-01T01:00:00Z');

  test('is counted in the list of its day, and all others are there', async () => {
    const made = await saved('2026-12-01', ['good', 'newer', 'good', 'cut', 'cut']);
    const { assessments, unreadable, next } = await list({ day: '2026-12-01' });
    expect(new Set(assessments.map(({ pickupCode }) => pickupCode))).toEqual(
      new Set([made[0]?.pickupCode, made[2]?.pickupCode]),
    );
    expect([assessments.length, unreadable, next]).toEqual([2, 3, null]);
  });

  test('is in the log by number and cause, and by nothing that it could be known or opened by', async () => {
    const [, first, second] = await saved('2026-12-02', ['good', 'cut', 'cut']);
    await list({ day: '2026-12-02' });
    expect(logged()).toEqual([{ level: 'ERROR', error: 'UnreadableRecord', records: 2, causes: ['DamagedRecord'] }]);
    for (const each of [first, second]) {
      expect(lines.join()).not.toContain(each?.id);
      expect(lines.join()).not.toContain(each?.pickupCode.replaceAll('-', ''));
    }
  });

  test('of more than one kind: the log names each once', async () => {
    await saved('2026-12-03', ['newer', 'cut', 'newer']);
    await list({ day: '2026-12-03' });
    expect(logged()).toMatchObject([{ records: 3, causes: expect.arrayContaining(['NewerVersion', 'DamagedRecord']) }]);
    expect(logged()[0].causes).toHaveLength(2);
  });

  test('is counted on its own page, also where the office above or another one asks', async () => {
    await saved('2026-12-04', ['good', 'newer', 'good', 'cut']);
    for (const officer of [undefined, zibo]) {
      const pages: Listed[] = [];
      let next: string | null | undefined;
      do {
        const page = await list({ day: '2026-12-04', limit: '1', ...(next && { next }) }, officer);
        pages.push(page);
        ({ next } = page);
      } while (next);
      for (const { assessments, unreadable } of pages) expect(assessments.length + unreadable).toBeLessThanOrEqual(1);
      expect(pages.filter(({ unreadable }) => unreadable === 1)).toHaveLength(2);
      expect(pages.filter(({ assessments }) => assessments.length === 1)).toHaveLength(2);
    }
  });

  test('where all can be read it is 0, and no line is written', async () => {
    await saved('2026-12-05', ['good']);
    expect(await list({ day: '2026-12-05' })).toMatchObject({ unreadable: 0 });
    expect(logged()).toEqual([]);
  });

  test('is never called not found: by its code, by its id and for a decision it is 503', async () => {
    const [each] = await saved('2026-12-06', ['newer']);
    const answers = [
      await look<Problem>({ pickupCode: each?.pickupCode ?? '' }),
      await callForProblem(assessments, { route: 'GET /v1/assessments/{id}', params: { id: each?.id ?? '' } }),
      await decide(each?.id ?? '', 'as it stands', { outcome: 'accepted' }),
    ];
    for (const answer of answers)
      expect([answer.status, kindOf(answer), answer.headers['Retry-After']]).toEqual([503, 'storage-unavailable', '5']);
    const line = { level: 'ERROR', status: 503, error: 'UnreadableRecord', cause: 'NewerVersion' };
    expect(logged()).toEqual(Array(3).fill(expect.objectContaining(line)));
  });

  test('that has expired or was deleted is gone as any other', async () => {
    const [expired] = await saved('2026-12-08', ['cut']);
    const [removed] = await saved('2026-12-07', ['cut']);
    expect((await remove(removed?.id ?? '')).status).toBe(204);
    expect(await list({ day: '2026-12-07' })).toEqual({ assessments: [], unreadable: 0, next: null });
    // Kept until 2027-06-06, which ends at 16:00 UTC.
    vi.setSystemTime(new Date('2027-06-06T15:59:59Z'));
    expect(await list({ day: '2026-12-08' })).toMatchObject({ unreadable: 1 });
    expect((await readOwn(expired?.id ?? '')).status).toBe(503);
    vi.setSystemTime(new Date('2027-06-06T16:00:00Z'));
    expect(await list({ day: '2026-12-08' })).toEqual({ assessments: [], unreadable: 0, next: null });
    expect((await readOwn(expired?.id ?? '')).status).toBe(404);
  });
});
