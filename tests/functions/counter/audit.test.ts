import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { pickupCode } from '../../../shared/answer/pickup-code.ts';
import { clockAt, LATE_2026, notedConsole, ownStore } from '../support/stage.ts';
import { byCode, decide, gaoqing, look, readerOfGaoqing, rider, save, zibo } from './at-the-counter.ts';

ownStore();
const lines = notedConsole('log');
clockAt(LATE_2026);

const audited = () => lines.map((line) => JSON.parse(line)).filter(({ audit }) => audit);
const who = { officer: 'reader-5', role: 'reader', office: '370322' };
const at = '2026-11-24T02:30:00.000Z';
/** As `printf %s ID | sha256sum` prints it. */
const sha256 = (id: string): string => createHash('sha256').update(id).digest('hex');

test('whoever reads a record by its code leaves who, when and which', async () => {
  const { id, pickupCode: code } = await save();
  vi.setSystemTime(new Date(at));
  await byCode(code, readerOfGaoqing);
  expect(audited()).toEqual([{ level: 'INFO', audit: 'record-by-code', ...who, at, records: [sha256(id)] }]);
});

test('so does whoever types a code that gives nothing: never given, or another office’s', async () => {
  const foreign = await save({ ...rider, region: '370300' });
  vi.setSystemTime(new Date(at));
  await look({ pickupCode: foreign.pickupCode }, readerOfGaoqing);
  await look({ pickupCode: pickupCode('2026-11-24', Uint8Array.of(1, 2, 3, 4)) }, readerOfGaoqing);
  expect(audited()).toEqual(Array(2).fill({ level: 'INFO', audit: 'record-by-code', ...who, at, records: [] }));
});

test('whoever lists a day leaves each record that they were shown, and no other', async () => {
  vi.setSystemTime(new Date('2026-11-25T01:00:00Z'));
  const [one, other] = [await save(), await save()];
  await save({ ...rider, region: '370300' });
  await look({ day: '2026-11-25' }, readerOfGaoqing);
  expect(audited()).toEqual([
    {
      ...{ level: 'INFO', audit: 'list-of-day', ...who, at: '2026-11-25T01:00:00.000Z' },
      records: expect.arrayContaining([sha256(one.id), sha256(other.id)]),
    },
  ]);
  expect(audited()[0].records).toHaveLength(2);
});

test('whoever decides leaves that they did, and nothing of what they decided', async () => {
  const { id } = await save();
  vi.setSystemTime(new Date(at));
  await decide(id, 'as it stands', { outcome: 'rejected', note: '材料不符', facts: { sex: 'female' } }, zibo);
  const officer = { officer: 'officer-3', role: 'officer', office: '370300' };
  expect(audited()).toEqual([{ level: 'INFO', audit: 'decision', ...officer, at, records: [sha256(id)] }]);
});

test('a line has nothing of what the record says, nor its code or handle', async () => {
  const facts = { ...rider, birthMonth: '1985-03', base: { income: '6321.55' } };
  const saved = await save(facts);
  const { handle, etag } = await byCode(saved.pickupCode, gaoqing);
  await look({ day: '2026-11-24' }, gaoqing);
  await decide(saved.id, etag, { outcome: 'needs-papers', note: '请带居住证' });
  const text = JSON.stringify(audited());
  expect(audited()).toHaveLength(3);
  // Whoever has the id of a record can tell its lines; whoever has the lines cannot open the record.
  expect(text).toContain(sha256(saved.id));
  const said = [saved.id, '1985-03', '6321.55', 'male', '请带居住证', 'needs-papers', handle, saved.pickupCode];
  for (const each of [...said, saved.pickupCode.replaceAll('-', '')]) expect(text).not.toContain(each);
});

test('nobody else leaves such a line: not a worker, not one who is refused', async () => {
  const { id } = await save();
  await decide(id, 'as it stands', { outcome: 'accepted' }, readerOfGaoqing);
  expect(audited()).toEqual([]);
});
