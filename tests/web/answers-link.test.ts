import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsIn, linkWith, read, written } from '../../web/worker/state/answers-link.ts';
import { factAt, withFact } from '../../web/worker/state/path.ts';
import { anyFacts } from './facts.ts';

const hashOf = (link: string) => new URL(link).hash;

describe('a link with the answers', () => {
  test('gives back whatever was answered, whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const link = await linkWith(facts, 'https://lingbao.example/?from=chat#/old');
        expect(await factsIn(hashOf(link))).toEqual({ facts, unread: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('carries them in the fragment, which no server sees', async () => {
    const link = new URL(await linkWith({ year: 2026, sex: 'male' }, 'https://lingbao.example/?from=chat'));
    expect(link.search).toBe('?from=chat');
    expect(link.hash).toMatch(/^#\/answers\/[\w-]+$/);
  });

  test.for(['', '#/', '#/answers/', '#/answers/not-packed', '#/saved/q83vEjRWeJCrze8SNFZ4kA'])(
    'there are none in "%s"',
    async (hash) => {
      expect(await factsIn(hash)).toBeNull();
    },
  );

  test('what unpacks to more than anybody can say is refused', async () => {
    const packed = new Blob(['x'.repeat(1_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const base64 = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url');
    expect(await factsIn(`#/answers/${base64}`)).toBeNull();
  });
});

describe('answers written earlier', () => {
  const renamed = [{ since: 2, from: 'gender', to: 'sex' }];

  test('what was answered with 不清楚 comes back, but for what is no question', () => {
    expect(read(written({ year: 2026 }, ['sex', 'no such question']))).toEqual({
      facts: { year: 2026 },
      unread: [],
      skipped: ['sex'],
    });
  });
  test('a renamed question is found under its new id', () => {
    const old = JSON.stringify({ v: 1, facts: { gender: 'female', year: 2026 } });
    expect(read(old, renamed)).toEqual({ facts: { sex: 'female', year: 2026 }, unread: [] });
  });
  test('what was written after the renaming is left as it is', () => {
    expect(read(JSON.stringify({ v: 2, facts: { gender: 'female' } }), renamed)).toEqual({
      facts: {},
      unread: ['gender'],
    });
  });
  test('one answer that cannot be read does not lose the others', () => {
    const facts = { year: 2026, sex: 'unknown', pension: { months: 180, shoes: 2 }, shoeSize: 43 };
    expect(read(JSON.stringify({ v: 1, facts }))).toEqual({
      facts: { year: 2026, pension: { months: 180 } },
      unread: ['sex', 'pension.shoes', 'shoeSize'],
    });
  });
  test.for(['', 'null', '[]', '{"v":1}', '{"facts":{}}', '{"v":99,"facts":{}}'])('"%s" is nothing of ours', (text) => {
    expect(read(text)).toBeNull();
  });
  test('there is one certificate without details, and none at all', () => {
    expect(read(written({ certificate: {} }))?.facts).toEqual({ certificate: {} });
    expect(read(written({ certificate: null }))?.facts).toEqual({ certificate: null });
  });
});

describe('a fact in its place', () => {
  test('members that only hold others go with the last of them', () => {
    const facts = withFact({}, 'pension.retireAt.years', 60);
    expect(facts).toEqual({ pension: { retireAt: { years: 60 } } });
    expect(withFact(facts, 'pension.retireAt.years', undefined)).toEqual({});
  });
  test('an empty certificate stays: it says that there is one', () => {
    expect(withFact({ certificate: { level: 4 } }, 'certificate.level', undefined)).toEqual({ certificate: {} });
  });
  test('below what is not there is nothing', () => {
    expect(factAt({ certificate: null }, 'certificate.level')).toBeUndefined();
  });
});
