import { expect, test } from 'vitest';
import { handler as assessments } from '../../../functions/assessments/handler.ts';
import { handler as contributions } from '../../../functions/contributions/handler.ts';
import { lambdaContext, proxyEvent } from '../support/call.ts';
import { quietConsole } from '../support/stage.ts';

quietConsole();

/** An object of so many members that nobody knows. */
const members = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, 1]));
/** With `{"base":…}` around them just under the 64 KiB that a body may have. */
const MOST = 6_500;

interface Case {
  what: string;
  route: string;
  wrap: (members: object) => object;
}

test.for<Case>([
  {
    what: 'unknown members of the base',
    route: 'POST /v1/contributions',
    wrap: (o: object) => ({ year: 2026, base: o }),
  },
  { what: 'unknown members', route: 'POST /v1/contributions', wrap: (o: object) => o },
  { what: 'unknown facts', route: 'POST /v1/assessments', wrap: (o: object) => ({ facts: o }) },
  {
    what: 'unknown members of the certificate',
    route: 'POST /v1/assessments',
    wrap: (o: object) => ({ facts: { certificate: o } }),
  },
  {
    what: 'months paid',
    route: 'POST /v1/contributions',
    wrap: (o: object) => ({ paid: Object.keys(o).map(() => 1) }),
  },
])('eight times as many $what cost no more than a multiple of that', { timeout: 60_000 }, async ({ route, wrap }) => {
  const handler = route.endsWith('assessments') ? assessments : contributions;
  const costOf = async (count: number): Promise<number> => {
    const event = () => proxyEvent({ route, body: wrap(members(count)) });
    let least = Infinity;
    for (let at = 0; at < 15; at += 1) {
      const asked = event();
      const before = process.cpuUsage();
      expect((await handler(asked, lambdaContext)).statusCode).toBe(422);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, user + system);
    }
    return least;
  };
  const small = await costOf(MOST / 8);
  // What grows with the square would cost sixty-four times as much.
  expect((await costOf(MOST)) / small).toBeLessThan(24);
});
