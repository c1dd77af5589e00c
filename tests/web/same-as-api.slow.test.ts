import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFacts } from './facts.ts';
import { stage } from './stage.ts';

const CASES = 2000;
const { open } = stage();

/** The engine as the page has it: it comes behind the first question. */
const ENGINE = `performance.getEntriesByType('resource').map(({ name }) => name).find((name) => name.includes('/assets/engine-'))`;

/** Runs in the browser: works each case out with the page's own bundle, asks the API the same, returns what differs. */
const COMPARE = `async (cases) => {
  const engine = await import(${ENGINE});
  const sorted = (key, value) => value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  const differing = [];
  const seen = { assessed: 0, refused: 0, steps: 0 };
  async function one(facts, index) {
    const here = engine.tried(facts, 'zh-CN');
    const response = await fetch('/v1/assessments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'case-of-same-as-api-' + index + '-' + Math.random() },
      body: JSON.stringify({ facts }),
    });
    const there = await response.json();
    const refused = 'refusals' in here;
    const [mine, theirs] = refused
      ? [{ status: 422, said: here.refusals.map(({ text }) => text) }, { status: response.status, said: (there.errors ?? []).map(({ detail }) => detail) }]
      : [here.assessment, there.assessment];
    if (refused) seen.refused += 1;
    else { seen.assessed += 1; seen.steps += here.assessment.steps.length; }
    if (JSON.stringify(mine) !== JSON.stringify(theirs) && JSON.stringify(mine, sorted) !== JSON.stringify(theirs, sorted))
      differing.push({ facts, mine, theirs });
  }
  let next = 0;
  const worker = async () => { while (next < cases.length) { const index = next++; await one(cases[index], index); } };
  await Promise.all(Array.from({ length: 6 }, worker));
  return { seen, count: differing.length, first: differing.slice(0, 1) };
}`;

test(`${CASES} random people: the page says what the API says, to the fen and in every step`, async () => {
  const { page } = await open();
  // waitForFunction would evaluate the words in the page, whose security policy refuses that.
  await expect.poll(() => page.evaluate(ENGINE)).toContain('/assets/engine-');
  const seed = Date.now();
  const cases = fc.sample(anyFacts, { numRuns: CASES, seed });
  const { seen, count, first } = await page.evaluate<{
    seen: { assessed: number; refused: number; steps: number };
    count: number;
    first: unknown[];
  }>(`(${COMPARE})(${JSON.stringify(cases)})`);
  expect({ seed, count, first }).toEqual({ seed, count: 0, first: [] });
  expect(seen.assessed + seen.refused).toBe(CASES);
  // Else nothing was compared: most people are told something, with steps.
  expect(seen.assessed).toBeGreaterThan(CASES / 4);
  expect(seen.steps).toBeGreaterThan(CASES);
  console.info(`compared ${seen.assessed} assessments with ${seen.steps} steps, and ${seen.refused} refusals`);
}, 600_000);
