import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLaw } from '../../../../shared/law/law.ts';
import { release } from '../../../../shared/law/release.generated.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { figuresOf } from '../peers/figures.ts';
import { ours } from '../peers/ours.ts';
import type { Contribution, Engine, Money, YearFigures } from '../peers/types.ts';
import { type Row, round, threadMilliseconds } from '../rows.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const VERSION = '44.2.2';
const ROUNDS = 5;
const AS_OF = '2026-11-24';
/** The day of the figures that are not used here. */
const ON = '2025-06-16';
const YEAR = 2026;
const COUNTS = [100_000, 1_000_000];
/** Ours keep as many answers at once: a person after the other, not a column. */
const AT_ONCE = 10_000;
const COLUMNS = ['base', 'pension', 'medical', 'total'] as const;

/** What month.py prints. */
interface Printed {
  seconds: number;
  mostMemoryMB: number;
  versions: Readonly<Record<string, string>>;
  withoutIncome: number;
  withoutFigures: string;
}

/**
 * OpenFisca, which works on whole columns, and ours, which answer one person after the other, on the contribution of a
 * month. Its package comes from PyPI into a virtual environment of its own; nothing but this part of the bench needs it.
 */
export async function openfisca(): Promise<Row[]> {
  const words = ['.ci/python-tool.sh', 'openfisca-core', VERSION];
  const environment = execFileSync('bash', words, { cwd: ROOT, encoding: 'utf8' }).trimEnd().split('\n').at(-1) ?? '';
  const law = createLaw(release, release.defaultRegion, AS_OF);
  const figures = figuresOf(law, ON).years.find(({ year }) => year === YEAR);
  if (!figures) throw new Error(`the figures of ${YEAR} are not published`);
  const [door, silent] = ours(law, ON) as [Engine, Engine];
  const rows: Row[] = [];
  for (const count of COUNTS) {
    const incomes = incomesOf(count, figures);
    const { answers, printed } = columnsOf(`${environment}/bin/python`, incomes, figures);
    const theirs = (printed.seconds / count) * 1e6;
    const measure = `contribution of a month, ${count.toLocaleString('en')} people`;
    const row = (name: string, value: number, unit: string, beside: string): Row => ({
      part: 'openfisca',
      measure: `${measure}: ${name}`,
      value: round(value),
      unit,
      beside,
    });
    const { versions, mostMemoryMB, withoutIncome, withoutFigures } = printed;
    const names = Object.entries(versions).map((each) => each.join(' '));
    rows.push(row('OpenFisca', theirs, 'µs CPU an answer', `${names.join(', ')}; ${round(mostMemoryMB)} MB`));
    for (const engine of [silent, door]) {
      const each = await oneByOne(engine, incomes, answers);
      rows.push(row(engine.name, each, 'µs CPU an answer', `${round(each / theirs)} × OpenFisca`));
    }
    console.log(
      `${measure}: the same to the fen. OpenFisca, no income told: ${withoutIncome} fen; no figures published: ${withoutFigures}`,
    );
  }
  return rows;
}

/** Incomes in fen from nothing to twice the ceiling, in no order; among them those at both ends of the band. */
function incomesOf(count: number, { floor, ceiling }: YearFigures): Int32Array {
  const ends = [floor, ceiling].flatMap((end) => [end - 1, end, end + 1]);
  return Int32Array.from({ length: count }, (_, at) => ends[at] ?? (at * 7_919_003) % (2 * ceiling));
}

function columnsOf(python: string, incomes: Int32Array, figures: YearFigures) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'law.json'), JSON.stringify(figures));
  writeFileSync(join(folder, 'incomes.i32'), new Uint8Array(incomes.buffer));
  const script = fileURLToPath(new URL('month.py', import.meta.url));
  const printed = JSON.parse(execFileSync(python, [script, folder, String(ROUNDS)], { encoding: 'utf8' })) as Printed;
  const bytes = readFileSync(join(folder, 'answers.i32'));
  return { printed, answers: new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) };
}

/** Microseconds of CPU an answer; ends the bench where one is not OpenFisca's. */
async function oneByOne(engine: Engine, incomes: Int32Array, answers: Int32Array): Promise<number> {
  let spent = 0;
  for (let from = 0; from < incomes.length; from += AT_ONCE) {
    const people = Array.from(incomes.subarray(from, from + AT_ONCE), (income) => ({ year: YEAR, income }));
    const ask = engine.contributions(people);
    const before = threadMilliseconds();
    const given = await ask();
    spent += threadMilliseconds() - before;
    for (const [at, answer] of given.entries()) requireSame(engine.name, answer, from + at, incomes, answers);
  }
  return (spent / incomes.length) * 1000;
}

function requireSame(name: string, answer: Contribution, at: number, incomes: Int32Array, answers: Int32Array): void {
  for (const [column, member] of COLUMNS.entries()) {
    const [own, other] = [fen(answer[member]), answers[column * incomes.length + at]];
    if (own !== other)
      throw new Error(`income ${incomes[at]}: ${member} is ${own} to ${name}, and ${other} to OpenFisca`);
  }
}

const fen = (money: Money): number | null =>
  money === null || money === undefined || typeof money === 'number' ? (money ?? null) : money.times(100).toNumber();
