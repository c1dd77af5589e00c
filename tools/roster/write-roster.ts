/** `npm run roster -- --rows 100000 --seed 1`: writes a synthetic roster of fictional people. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { argumentsOf, countOf, pathOf, UsageError } from './options.ts';
import { syntheticRoster } from './synthetic-roster.ts';

const USAGE = `用法 Usage: npm run roster -- [--rows 1000] [--seed 1] [--out roster.csv]
虚构名单，里面没有真人，比例是假定的。 A synthetic roster: nobody in it exists, its shares are assumed.`;

try {
  const { values } = argumentsOf(
    { rows: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
    USAGE,
  );
  if (values.help) console.log(USAGE);
  else {
    const rows = countOf('rows', values.rows, 1_000, 100_000_000);
    const out = pathOf(values.out ?? 'roster.csv');
    await pipeline(
      Readable.from(syntheticRoster(rows, countOf('seed', values.seed, 1, 2 ** 31))),
      createWriteStream(out),
    );
    console.log(out);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
