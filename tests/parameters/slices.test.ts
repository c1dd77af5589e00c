import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundling } from '../../infra/bundling.ts';
import { SLICES, sliceOf } from '../../infra/scripts/parameter-slices.ts';
import { realRelease } from './hand-made.ts';

const whole = realRelease();
const idsOf = ({ parameters }: typeof whole) =>
  new Set(Object.values(parameters).flatMap((all) => all.map(({ id }) => id)));
const known = idsOf(whole);

/**
 * Rules in a bundle that its facts never lead to: subsidies ask when one retires, never for a pension; the choice of a
 * medical scheme converts resident years, and never counts those towards retirement.
 */
const NEVER_REACHED: Readonly<Record<string, RegExp>> = {
  subsidies: /^shared\/rules\/pension\//,
  'medical-schemes': /^shared\/rules\/contribution-years\/(?!conversion)/,
};

/** The parameter ids that stand in the rules a function is bundled from. */
async function idsRead(capability: string): Promise<string[]> {
  const { metafile } = await build({
    ...bundling,
    entryPoints: [`functions/${capability}/handler.ts`],
    write: false,
    sourcemap: false,
    metafile: true,
    outfile: 'handler.mjs',
  });
  const rules = Object.keys(metafile.inputs).filter((input) => input.startsWith('shared/rules/'));
  expect(rules.length).toBeGreaterThan(2);
  const reached = rules.filter((file) => !NEVER_REACHED[capability]?.test(file));
  const words = reached.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'([a-z0-9-]+(?:\.[a-z0-9-]+)+)'/g)]);
  return [...new Set(words.map(([, word = '']) => word))].filter((word) => known.has(word));
}

describe.each(Object.entries(SLICES))('The parameters that the function %s carries', (capability, beginnings) => {
  test('are all that its rules read', async () => {
    const slice = idsOf(sliceOf(whole, beginnings));
    const read = await idsRead(capability);
    expect(read.length).toBeGreaterThan(2);
    expect(read.filter((id) => !slice.has(id))).toEqual([]);
  });

  test('come with every document they cite', () => {
    const { parameters, documents } = sliceOf(whole, beginnings);
    const numbers = new Set(documents.map(({ number }) => number));
    const cited = Object.values(parameters).flatMap((all) =>
      all.flatMap(({ values }) => values.map((each) => each.document)),
    );
    expect(cited.filter((number) => !numbers.has(number))).toEqual([]);
  });
});
