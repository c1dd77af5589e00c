import { describe, expect, test, vi } from 'vitest';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';
import {
  byCode,
  decide,
  etagNow,
  gaoqing,
  kindOf,
  look,
  readerOfGaoqing,
  readOwn,
  remove,
  rider,
  save,
  zibo,
} from './at-the-counter.ts';

const store = ownStore();
quietConsole();
clockAt(LATE_2026);

const itemsOf = async (id: string) => (await store.items()).filter(({ pk }) => pk?.S === id);
const accepted = { outcome: 'accepted' } as const;

describe('A decision', () => {
  test('corrects facts, and the answer is worked out again from them', async () => {
    const saved = await save();
    // 4573 × 20 %
    expect(saved.assessment.contributions.monthly.pension).toBe('914.60');
    vi.setSystemTime(new Date('2026-11-25T02:00:00Z'));
    const { status, headers, body } = await decide(saved.id, 'as it stands', {
      outcome: 'accepted',
      note: '收入以银行流水为准。',
      facts: { base: { amount: '5000' } },
      unknown: ['sex'],
    });
    expect(status).toBe(201);
    expect(headers.ETag).toBe(body.etag);
    expect(body).toMatchObject({
      facts: rider,
      // What was given stays as it was given; 5000 × 20 % is what holds now.
      assessment: { asOf: '2026-11-24', contributions: { monthly: { pension: '914.60' } } },
      decided: { asOf: '2026-11-25', contributions: { monthly: { pension: '1000.00' } } },
      decisions: [
        {
          decidedAt: '2026-11-25T02:00:00.000Z',
          by: 'officer-17',
          office: '370322',
          outcome: 'accepted',
          note: '收入以银行流水为准。',
          facts: { year: 2026, base: { amount: '5000' }, schemes: ['pension'] },
        },
      ],
    });
    // In the words of the catalogue of questions, in both languages, in its order: sex comes first there.
    expect(body.decisions[0]?.fields).toEqual([
      { id: 'sex', title: { 'zh-CN': '您的性别？', en: 'What is your sex?' }, said: 'male', changed: true },
      {
        id: 'base',
        title: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
        said: { amount: '4573' },
        now: { amount: '5000' },
        changed: true,
      },
    ]);
    // 1000.00 − 914.60
    expect(body.decisions[0]?.changes).toContainEqual(
      expect.objectContaining({ pointer: '/contributions/monthly/pension', difference: '85.40' }),
    );
    expect(await byCode(saved.pickupCode)).toEqual(body);
  });

  test('every one is kept, each under a key of its own that is never written again', async () => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', { outcome: 'needs-papers', note: '请带银行流水。' });
    const first = (await itemsOf(id)).filter(({ sk }) => sk?.S !== 'ASSESSMENT');
    vi.setSystemTime(new Date('2026-11-26T03:00:00Z'));
    await decide(id, 'as it stands', { outcome: 'accepted', facts: { sex: 'female' } }, zibo);
    const items = await itemsOf(id);
    expect(items.map(({ sk }) => sk?.S?.replace(/#[\w-]{8}$/, '')).sort()).toEqual(
      [
        'ASSESSMENT',
        'DECISION#2026-11-24T01:00:00.000Z',
        'DECISION#2026-11-26T03:00:00.000Z',
        'DECISION-RESULT#2026-11-24T01:00:00.000Z',
        'DECISION-RESULT#2026-11-26T03:00:00.000Z',
      ].sort(),
    );
    expect(items).toEqual(expect.arrayContaining(first));
    expect(first).toHaveLength(2);
    // They go with the record: 2027-05-23 ends at 16:00 UTC.
    for (const { expiresAt } of items) expect(expiresAt?.N).toBe(String(Date.parse('2027-05-23T16:00:00Z') / 1000));
    const { decisions } = await byCode(pickupCode);
    expect(decisions.map(({ by, outcome }) => [by, outcome])).toEqual([
      ['officer-17', 'needs-papers'],
      ['officer-3', 'accepted'],
    ]);
  });

  test('starts from the facts of the one before', async () => {
    const { id } = await save();
    await decide(id, 'as it stands', { ...accepted, facts: { sex: 'female' } });
    const { body } = await decide(id, 'as it stands', { ...accepted, facts: { base: { amount: '5000' } } });
    expect(body.decisions[1]?.facts).toEqual({ ...rider, sex: 'female', base: { amount: '5000' } });
    expect(body.fields.filter(({ changed }) => changed).map(({ id: each }) => each)).toEqual(['sex', 'base']);
  });

  test('the person sees what was decided, and not by whom', async () => {
    const saved = await save();
    expect((await readOwn(saved.id)).body).not.toHaveProperty('decisions');
    await decide(saved.id, 'as it stands', { outcome: 'needs-papers', note: '请带居住证。' });
    const { body } = await readOwn(saved.id);
    const { decisions, ...rest } = body;
    expect(rest).toEqual(saved);
    expect(decisions).toMatchObject([{ outcome: 'needs-papers', note: '请带居住证。', office: '370322' }]);
    expect(JSON.stringify(body)).not.toContain('officer-17');
  });

  test('is read in the language it was made in, and the law speaks when it does not allow the facts', async () => {
    const { id } = await save();
    const { status, body } = await decide(id, 'as it stands', { ...accepted, facts: { year: 2026, from: '2025-04' } });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { pointer: '/facts/from', detail: '2025-04 不在 2026 年内，请填 2026-01 至 2026-12 之间的月份。' },
    ]);
    expect(await itemsOf(id)).toHaveLength(1);
  });
});

describe('A decision for each matter', () => {
  test('names it, and what was said before of another one stays', async () => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', { matter: 'contributions', outcome: 'accepted' });
    await decide(id, 'as it stands', {
      matter: 'social-insurance',
      outcome: 'needs-papers',
      note: '缺：就业失业登记证',
    });
    await decide(id, 'as it stands', { outcome: 'rejected' });
    const { decisions } = await byCode(pickupCode);
    expect(decisions.map(({ matter, outcome }) => [matter, outcome])).toEqual([
      ['contributions', 'accepted'],
      ['social-insurance', 'needs-papers'],
      [undefined, 'rejected'],
    ]);
    const own = (await readOwn(id)).body.decisions ?? [];
    expect(own.map(({ matter }) => matter)).toEqual(['contributions', 'social-insurance', undefined]);
    // What is of the record as a whole says nothing of matters, as before there were any.
    expect(own[2]).not.toHaveProperty('matter');
  });

  test('is on one that there is', async () => {
    const { id } = await save();
    const { status, body } = await decide(id, 'as it stands', { matter: 'lottery', outcome: 'accepted' });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/matter']]);
  });
});

describe('A fact counts as checked', () => {
  const states = async (pickupCode: string) =>
    Object.fromEntries((await byCode(pickupCode)).fields.map(({ id, state }) => [id, state]));
  const { year, base, schemes, sex } = { year: 'year', base: 'base', schemes: 'schemes', sex: 'sex' };
  const untouched = { [year]: 'unchecked', [base]: 'unchecked', [schemes]: 'unchecked', [sex]: 'unchecked' };

  test('only when somebody said so, or corrected it', async () => {
    const { id, pickupCode } = await save();
    expect(await states(pickupCode)).toEqual(untouched);
    await decide(id, 'as it stands', accepted);
    expect(await states(pickupCode)).toEqual(untouched);
    await decide(id, 'as it stands', { ...accepted, checked: ['sex'], facts: { base: { amount: '5000' } } });
    expect(await states(pickupCode)).toEqual({ ...untouched, [sex]: 'confirmed', [base]: 'corrected' });
    // A colleague finds that the person was right: that is looked at, and as it was said.
    await decide(id, 'as it stands', { ...accepted, facts: { base: { amount: '4573' } } }, zibo);
    expect(await states(pickupCode)).toEqual({ ...untouched, [sex]: 'confirmed', [base]: 'confirmed' });
    expect((await readOwn(id)).body.decisions?.map(({ checked }) => checked)).toEqual([undefined, ['sex'], undefined]);
  });

  test('if it stands on the record', async () => {
    const { id } = await save();
    const checked = ['sex', 'platform', 'shoeSize'];
    const { status, body } = await decide(id, 'as it stands', { ...accepted, checked });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/checked/1', '/checked/2']]);
    expect(await itemsOf(id)).toHaveLength(1);
  });
});

describe('No decision of a colleague is lost', () => {
  test('two officers read the same: the second one is told so, and may decide once they have read the first', async () => {
    const { id, pickupCode } = await save();
    const [mine, theirs] = [await byCode(pickupCode, gaoqing), await byCode(pickupCode, zibo)];
    expect((await decide(id, mine.etag, accepted, gaoqing)).status).toBe(201);
    const late = await decide(id, theirs.etag, { outcome: 'rejected' }, zibo);
    expect([late.status, kindOf(late)]).toEqual([412, 'precondition-failed']);
    const again = await byCode(pickupCode, zibo);
    expect(again.decisions.map(({ by }) => by)).toEqual(['officer-17']);
    expect((await decide(id, again.etag, { outcome: 'rejected' }, zibo)).status).toBe(201);
  });

  test('fifty at once: one counts, all others are told so, and nothing of theirs is left', {
    timeout: 60_000,
  }, async () => {
    const { id, pickupCode } = await save();
    vi.spyOn(console, 'error').mockReturnValue();
    let away = 0;
    // As clients do: after 503, when it is not known whether the decision counts, once more with the same If-Match.
    const read = await etagNow(id);
    const persist = async (note: string): Promise<number> => {
      const { status } = await decide(id, read, { ...accepted, note });
      if (status === 503) away += 1;
      return status === 503 ? persist(note) : status;
    };
    const notes = Array.from({ length: 50 }, (_, index) => `第 ${index + 1} 个`);
    const statuses = await Promise.all(notes.map(persist));
    const { decisions } = await byCode(pickupCode);
    expect(decisions).toHaveLength(1);
    expect(statuses.filter((status) => status !== 201 && status !== 412)).toEqual([]);
    const told = notes.filter((_, index) => statuses[index] === 201);
    // Whoever counted was told so, unless the store was too slow to say it.
    if (away === 0) expect(told).toEqual(decisions.map(({ note }) => note));
    else expect([[], decisions.map(({ note }) => note)]).toContainEqual(told);
    if (away === 0) expect(await itemsOf(id)).toHaveLength(3);
  });

  test('without If-Match it is 428; one that is no etag, or any, is refused', async () => {
    const { id } = await save();
    const without = await decide(id, null, accepted);
    expect([without.status, kindOf(without)]).toEqual([428, 'precondition-required']);
    for (const other of ['*', '0', 'W/"0"', '"0", "1"', ''])
      expect([other, (await decide(id, other, accepted)).status]).toEqual([other, 422]);
    expect((await decide(id, '"7"', accepted)).status).toBe(412);
  });
});

describe('Who may decide', () => {
  test('a reader may not', async () => {
    const { id } = await save();
    const refused = await decide(id, 'as it stands', accepted, readerOfGaoqing);
    expect([refused.status, kindOf(refused)]).toEqual([403, 'forbidden']);
  });

  test('a county decides on its own, and the city on all below it; what is not theirs does not exist for them', async () => {
    const ofCity = await save({ ...rider, region: '370300' });
    const county = await decide(ofCity.id, 'as it stands', accepted, gaoqing);
    expect([county.status, kindOf(county)]).toEqual([404, 'not-found']);
    expect((await decide(ofCity.id, 'as it stands', accepted, zibo)).status).toBe(201);
  });

  test.for(['AAAAAAAAAAAAAAAAAAAAAA', '../x', ''])('no record, no decision: %j', async (id) => {
    expect((await decide(id, 'as it stands', accepted)).status).toBe(404);
  });
});

describe('What a decision may say', () => {
  test.for([
    { note: '身份证号 370322198503120018' },
    { note: '身份证 ３７０３２２１９８５０３１２００１８' },
    { note: '电话 13800138000' },
    { note: '电话 138 0013 8000' },
    { note: '电话 138-0013-8000' },
    { note: '座机 0533-6961234' },
    { note: '手机一三八零零一三八零零零' },
    { note: '370322 1985 0312 001X' },
    { note: '卡号 6222 0210 0111 2233' },
  ])('no number that somebody is known by: $note', async ({ note }) => {
    const { id } = await save();
    const { status, body } = await decide(id, 'as it stands', { ...accepted, note });
    expect(status).toBe(422);
    expect(body.errors?.[0]).toMatchObject({ pointer: '/note', detail: expect.stringContaining('这里不留这些') });
    expect(JSON.stringify(body)).not.toContain(note);
  });

  test.for([
    { note: '2026-11-24 起按 4573.00 元缴费，鲁人社字〔2026〕75号' },
    { note: '2024-01 至 2026-10 共 34 个月，材料 12 页' },
    { note: '年缴 14816.52 元' },
  ])('days, amounts and documents are no such numbers: $note', async ({ note }) => {
    const { id } = await save();
    expect((await decide(id, 'as it stands', { ...accepted, note })).status).toBe(201);
  });

  test.for<{ why: string; body: Record<string, unknown>; pointer: string }>([
    { why: 'no outcome', body: {}, pointer: '/outcome' },
    { why: 'an outcome that there is not', body: { outcome: 'approved' }, pointer: '/outcome' },
    { why: 'an empty note', body: { ...accepted, note: '' }, pointer: '/note' },
    { why: 'a note of blanks', body: { ...accepted, note: ' \u3000\t' }, pointer: '/note' },
    { why: 'a note of which nothing can be seen', body: { ...accepted, note: '\u3164\u200B\u2800' }, pointer: '/note' },
    { why: 'a note with a NUL in it', body: { ...accepted, note: '齐全\u0000' }, pointer: '/note' },
    { why: 'a note of 501 characters', body: { ...accepted, note: '字'.repeat(501) }, pointer: '/note' },
    { why: 'a name', body: { ...accepted, facts: { name: '张三' } }, pointer: '/facts/name' },
    {
      why: 'a fact written wrongly',
      body: { ...accepted, facts: { birthMonth: '1985-13' } },
      pointer: '/facts/birthMonth',
    },
    // Where a worker may not choose it, an officer's mistake in typing may not either: the band of 2026 begins at 4573.
    {
      why: 'a base under the floor',
      body: { ...accepted, facts: { base: { amount: '1' } } },
      pointer: '/facts/base/amount',
    },
    { why: 'an unknown fact that is none', body: { ...accepted, unknown: ['name'] }, pointer: '/unknown/0' },
    { why: 'a member that there is not', body: { ...accepted, officer: 'me' }, pointer: '/officer' },
  ])('refused, and said where: $why', async ({ body: sent, pointer }) => {
    const { id } = await save();
    const { status, body } = await decide(id, 'as it stands', sent);
    expect(status).toBe(422);
    expect(body.errors?.map((error) => error.pointer)).toContain(pointer);
  });
});

describe('A record that is gone', () => {
  test('takes its decisions with it', async () => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', accepted);
    await decide(id, 'as it stands', accepted);
    expect(await itemsOf(id)).toHaveLength(5);
    expect((await remove(id)).status).toBe(204);
    expect(await itemsOf(id)).toEqual([]);
    expect((await look({ pickupCode })).status).toBe(404);
    expect((await decide(id, 'as it stands', accepted)).status).toBe(404);
    expect((await remove(id)).status).toBe(404);
  });

  test('has expired: nothing is found, decided or listed', async () => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', accepted);
    vi.setSystemTime(new Date('2027-05-23T16:00:00Z'));
    expect((await look({ pickupCode })).status).toBe(404);
    expect((await look({ day: '2026-11-24' })).body.assessments).toEqual([]);
    expect((await decide(id, 'as it stands', accepted)).status).toBe(404);
    expect((await readOwn(id)).status).toBe(404);
  });

  test('is deleted while somebody decides: no decision is left behind', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const read: { id: string; etag: string }[] = [];
    for (let count = 0; count < 20; count += 1) {
      const { id } = await save();
      read.push({ id, etag: await etagNow(id) });
    }
    /** As clients do: after 503 once more. */
    const removed = async (id: string): Promise<void> => {
      if ((await remove(id)).status === 503) await removed(id);
    };
    await Promise.all(read.flatMap<Promise<unknown>>(({ id, etag }) => [decide(id, etag, accepted), removed(id)]));
    // A decision that came first may have been counted and then deleted with the record, or not counted at all.
    for (const { id } of read) expect(await itemsOf(id)).toEqual([]);
  });
});
