import { describe, expect, test } from 'vitest';
import type { Release } from '../../shared/law/law.ts';
import type { Parameter, Row } from '../../shared/law/schema.ts';
import { parameterFaults } from '../../tools/law/check/index.ts';
import { figure, period, realRelease, releaseOf } from './hand-made.ts';

const real = realRelease();

interface Place {
  region: string;
  id: string;
  entry: number;
  at: number;
  column: string;
}

/** One cell of every column of every table of the real law, parts of programmes included. */
const cells: { place: Place; cell: Row[string] }[] = Object.entries(real.parameters).flatMap(([region, all]) =>
  all.flatMap(({ id, values }) => {
    const found = new Map<string, { place: Place; cell: Row[string] }>();
    for (const [entry, { value }] of values.entries())
      for (const [at, row] of (Array.isArray(value) ? value : []).entries())
        for (const [column, cell] of Object.entries(row))
          found.set(column, { place: { region, id, entry, at, column }, cell });
    return [...found.values()];
  }),
);

/** The real law with one row written otherwise. */
function withRow({ region, id, entry, at }: Place, change: (row: Row) => Row): Release {
  const changed = (parameter: Parameter): Parameter => ({
    ...parameter,
    values: parameter.values.map((period, index) =>
      index === entry && Array.isArray(period.value)
        ? { ...period, value: period.value.map((row, number) => (number === at ? change(row) : row)) }
        : period,
    ),
  });
  const all = real.parameters[region] ?? [];
  const ofRegion = all.map((each) => (each.id === id ? changed(each) : each));
  return only(region, ofRegion);
}

/** The files of one region by themselves: a slip in one of them is no matter of a hundred others. */
const only = (region: string, all: readonly Parameter[]): Release => ({ ...real, parameters: { [region]: all } });
/** What is amiss with a region’s files merely for standing alone, such as a document that others cite. */
const alone = new Map(
  Object.entries(real.parameters).map(([region, all]) => [region, parameterFaults(only(region, all)).length]),
);

const renamed = (row: Row, column: string): Row =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name === column ? `${name}s` : name, cell]));

/** Changes of one row that no fault speaks of. */
const accepted = (changes: readonly (readonly [Place, (row: Row) => Row])[]): string[] =>
  changes
    .filter(([place, change]) => parameterFaults(withRow(place, change)).length === alone.get(place.region))
    .map(([{ region, id, column }]) => `${region}/${id} ${column}`);

const isCode = (word: string) => /^[a-z][a-z0-9.-]*$/.test(word);

describe('In every table of the law one slip is refused', () => {
  test('a column that is called otherwise', () => {
    expect(cells.length).toBeGreaterThan(100);
    expect(accepted(cells.map(({ place }) => [place, (row) => renamed(row, place.column)]))).toEqual([]);
  });

  test('a code word that is misspelt', () => {
    const words = cells.filter(({ cell }) => [cell].flat().some(isCode));
    expect(words.length).toBeGreaterThan(50);
    const misspelt = (cell: Row[string]) => (typeof cell === 'string' ? `${cell}x` : cell.map((word) => `${word}x`));
    expect(
      accepted(words.map(({ place, cell }) => [place, (row) => ({ ...row, [place.column]: misspelt(cell) })])),
    ).toEqual([]);
  });

  test('letters for a number, a month or a day', () => {
    const numbers = cells.filter(({ place, cell }) => /^\d/.test(String(cell)) && place.column !== 'guidingCases');
    expect(numbers.length).toBeGreaterThan(30);
    expect(accepted(numbers.map(({ place }) => [place, (row) => ({ ...row, [place.column]: 'abc' })]))).toEqual([]);
  });
});

/** What the check says of one row in a table of the city. */
const saidOf = (id: string, row: Row, unit: Parameter['unit'] = 'list') =>
  parameterFaults(releaseOf({ '370300': [figure(id, [period('2026-01-01', [row])], { unit })] }));

test.for([
  ['pension.pay-by', { frequency: 'monthly', month: 'after', day: '15' }],
  ['medical.resident.reimbursement', { care: 'inpatient', percent: '62.5' }],
  ['vocational-training.amount-by-level', { level: '5', amount: '1200' }],
  ['vocational-training.amount-by-level', { level: '5', upTo: '1200' }],
  ['hard-to-employ.criteria', { sex: 'female', age: '40' }],
  ['hard-to-employ.criteria', { group: 'lost-land' }],
  ['medical.resident.enrolment-window', { first: '2026-09', last: '2026-12-31' }],
] as const)('a row of %s as the rules read it: %j', ([id, row]) => {
  expect(saidOf(id, row)).toEqual([]);
});

test.for<[id: string, row: Row, place: string, right: string]>([
  ['pension.pay-by', { frequency: 'monthly', month: 'after', day: '32' }, '/day', '"31"'],
  ['pension.pay-by', { frequency: 'monthly', month: 'after' }, '', '"day"'],
  ['medical.schemes.open-to', { scheme: 'resident', grounds: ['any'] }, '/grounds/0', 'residence-permit'],
  ['medical.schemes.open-to', { scheme: 'resident', grounds: 'any-registration' }, '/grounds', '["…", "…"]'],
  ['retirement.gradual-delay', { sex: 'male', oldAge: '60', stepMonths: '4', capMonths: '36' }, '', 'firstBirthMonth'],
  ['retirement.gradual-delay', { sex: 'female', oldAge: '50' }, '', '"womenClass"'],
  ['medical.conversion.ratios', { kind: 'adult', residentMonths: '0', employeeMonths: '1' }, '/residentMonths', '"3"'],
  ['medical.retirement.deemed-until', { until: '2004-02-30' }, '/until', '"2004-02-30"'],
])('a row of %s that they cannot read: %j', ([id, row, place, right]) => {
  const [fault, ...more] = saidOf(id, row);
  expect(more).toEqual([]);
  expect(fault?.file).toBe(`370300/${id}.json`);
  expect(`/${fault?.path.join('/')}`).toBe(`/values/0/value/0${place}`);
  expect(fault?.zh).toContain(right);
  expect(fault?.en).toContain(right);
});

describe('A table that no rule knows', () => {
  const unknown = ['370300/a.table.json /id'];
  const placesOf = (found: ReturnType<typeof parameterFaults>) =>
    found.map(({ file, path }) => `${file} /${path.join('/')}`);

  test('is refused, with rows or without, whatever its unit', () => {
    expect(placesOf(saidOf('a.table', { amount: '1' }))).toEqual(unknown);
    expect(placesOf(saidOf('a.table', { amount: '1' }, 'CNY'))).toEqual(unknown);
    const empty = figure('a.table', [], { unit: 'list' });
    expect(placesOf(parameterFaults(releaseOf({ '370300': [empty] }, [])))).toEqual(unknown);
  });

  test('and a number where the rules read a table', () => {
    const years = figure('medical.retirement.required-years', [period('2026-01-01', '30')], { unit: 'years' });
    expect(placesOf(parameterFaults(releaseOf({ '370300': [years] })))).toEqual([
      '370300/medical.retirement.required-years.json /values/0/value',
    ]);
  });
});
