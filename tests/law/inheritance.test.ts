import { describe, expect, test } from 'vitest';
import { createLaw } from '../../shared/law/law.ts';
import type { Parameter } from '../../shared/law/schema.ts';
import { figure, period, releaseOf } from './hand-made.ts';

const release = releaseOf({
  cn: [figure('a.rate', [period('2006-01-01', '20')]), figure('a.bonus', [period('2020-01-01', '9')])],
  '370000': [
    figure('a.floor', [period('2026-01-01', '4000', { to: '2026-12-31' })], { untilPublished: 'previous-value' }),
    figure('a.bonus', [period('2024-01-01', null)]),
    figure('a.share', [period('2022-01-01', '7', { to: '2025-12-31' }), period('2026-01-01', '8')]),
  ],
  '370300': [
    figure('a.rate', [period('2010-01-01', '18')]),
    figure('a.share', [period('2023-08-01', '5', { to: '2023-12-31' })]),
    figure('a.city-only', [period('2026-01-01', '35')], { title: { zh: '市里的数', en: 'a figure of the city' } }),
  ],
  '370322': [
    figure('a.rate', [period('2026-06-01', '16')]),
    figure('a.floor', [period('2026-07-01', '4100', { to: '2026-12-31' })]),
  ],
});
const lawOf = (region: string) => createLaw(release, region, '2027-06-01');

describe('A region inherits from the one above it, and its own figure goes first from its own date on', () => {
  test.for([
    { region: '370322', id: 'a.rate', on: '2005-12-31', value: undefined, from: undefined, why: 'nobody has one yet' },
    { region: '370322', id: 'a.rate', on: '2009-12-31', value: '20', from: 'cn', why: "the nation's, three levels up" },
    { region: '370322', id: 'a.rate', on: '2010-01-01', value: '18', from: '370300', why: "the city's" },
    {
      region: '370322',
      id: 'a.rate',
      on: '2026-05-31',
      value: '18',
      from: '370300',
      why: "the city's to the last day",
    },
    { region: '370322', id: 'a.rate', on: '2026-06-01', value: '16', from: '370322', why: "the county's own" },
    { region: '370300', id: 'a.rate', on: '2026-06-01', value: '18', from: '370300', why: 'the city keeps its own' },
    { region: '370000', id: 'a.rate', on: '2026-06-01', value: '20', from: 'cn', why: 'the province has none' },
    { region: '370322', id: 'a.floor', on: '2026-06-30', value: '4000', from: '370000', why: "the province's before" },
    { region: '370322', id: 'a.floor', on: '2026-07-01', value: '4100', from: '370322', why: "the county's from July" },
    { region: '370322', id: 'a.bonus', on: '2023-12-31', value: '9', from: 'cn', why: 'before the province ended it' },
  ])('$why: $id in $region on $on is $value', ({ region, id, on, value, from }) => {
    const found = lawOf(region).find(id, on);
    expect(found?.value?.toString()).toBe(value);
    expect(found?.region).toBe(from);
  });
});

describe('When the figure of a region has ended', () => {
  test.for([
    { on: '2023-07-31', value: '7', why: "the province's, before the city had its own" },
    { on: '2023-08-01', value: '5', why: "the city's" },
    { on: '2024-01-01', value: undefined, why: 'a gap: what the city had set aside does not come back' },
    { on: '2025-12-31', value: undefined, why: 'to the last day of that' },
    { on: '2026-01-01', value: '8', why: 'what the province set later holds in the city too' },
  ])('$why: $on is $value', ({ on, value }) => {
    expect(lawOf('370322').find('a.share', on)?.value?.toString()).toBe(value);
  });

  test('the province itself has had no gap', () => {
    expect(lawOf('370000').find('a.share', '2024-01-01')?.value?.toString()).toBe('7');
  });

  test('last year of a figure that may not be carried on is not carried on, even where the province allows it', () => {
    expect(lawOf('370322').find('a.floor', '2027-01-01')).toBeNull();
    expect(lawOf('370300').find('a.floor', '2027-01-01')).toMatchObject({
      provisionalOn: '2027-01-01',
      region: '370000',
    });
  });
});

describe("A new figure of the province comes before last year's of the city", () => {
  const yearly = (from: string, to: string, value: string, rest: Partial<Parameter> = {}) =>
    figure('a.base', [period(from, value, { to })], { untilPublished: 'previous-value', ...rest });
  const find = (on: string, city: Parameter, province: Parameter) =>
    createLaw(releaseOf({ '370000': [province], '370300': [city] }), '370322', '2027-06-01').find('a.base', on);

  test.for([
    { on: '2025-12-31', region: '370300', provisionalOn: null, why: "the city's own" },
    { on: '2026-01-01', region: '370000', provisionalOn: null, why: "the province's new one" },
    { on: '2027-01-01', region: '370000', provisionalOn: '2027-01-01', why: 'which is carried on' },
  ])('$why: $on', ({ on, region, provisionalOn }) => {
    const city = yearly('2025-01-01', '2025-12-31', '4600');
    expect(find(on, city, yearly('2026-01-01', '2026-12-31', '4573'))).toMatchObject({ region, provisionalOn });
  });

  test('of two that ended last year, the last to end is carried on, or none where it may not be', () => {
    const city = yearly('2026-01-01', '2026-06-30', '4600');
    const province = yearly('2026-07-01', '2026-12-31', '4573');
    expect(find('2027-01-01', city, province)).toMatchObject({ region: '370000', provisionalOn: '2027-01-01' });
    const { untilPublished, ...notCarried } = province;
    expect(untilPublished).toBe('previous-value');
    expect(find('2027-01-01', city, notCarried)).toBeNull();
  });
});

describe('`null` in a file: the law says that there is none, which is not the same as not published', () => {
  test.for([
    { region: '370000', on: '2024-01-01' },
    { region: '370322', on: '2024-01-01' },
    { region: '370322', on: '2030-01-01' },
  ])('$region on $on', ({ region, on }) => {
    expect(lawOf(region).find('a.bonus', on)).toMatchObject({ value: null, rows: [], region: '370000' });
  });
});

describe('A region has a figure of its own that nobody has seen', () => {
  const own = figure('a.base', [period('2024-01-01', 'not-seen', { to: '2025-12-31' })]);
  const wide = figure('a.base', [period('2024-01-01', '7678'), period('2026-01-01', '7900')]);
  const city = createLaw(releaseOf({ '370000': [wide], '370300': [own] }), '370300', '2026-06-01');
  test.for([
    { on: '2024-06-01', value: undefined, last: undefined, why: 'the province does not answer for it' },
    { on: '2025-12-31', value: undefined, last: undefined, why: 'to the last day' },
    { on: '2026-01-01', value: '7900', last: '7900', why: 'what the province set later holds' },
  ])('$why: $on', ({ on, value, last }) => {
    expect(city.find('a.base', on)?.value?.toString()).toBe(value);
    expect(city.gap('a.base', on).lastSeen?.value?.toString()).toBe(last);
  });
});

describe('Tables', () => {
  test('come as rows, without a single value', () => {
    const rows = [{ age: '60', months: '139' }];
    const law = createLaw(releaseOf({ cn: [figure('a.table', [period('2006-01-01', rows)])] }), '370322', '2026-01-01');
    expect(law.find('a.table', '2026-01-01')).toMatchObject({ value: null, rows });
  });
});

describe('What a region knows about', () => {
  test('ids of every region, each once, in alphabetical order: what it lacks was not seen there', () => {
    expect(lawOf('370322').ids()).toEqual(['a.bonus', 'a.city-only', 'a.floor', 'a.rate', 'a.share']);
    expect(lawOf('370000').ids()).toEqual(['a.bonus', 'a.city-only', 'a.floor', 'a.rate', 'a.share']);
  });

  test('a figure that only the city has is not published for the province, yet has a title', () => {
    expect(lawOf('370000').find('a.city-only', '2026-01-01')).toBeNull();
    expect(lawOf('370000').describe('a.city-only').title.en).toBe('a figure of the city');
  });

  test('a title comes from the nearest region that has the figure', () => {
    expect(lawOf('370322').describe('a.rate')).toBe(release.parameters['370322']?.[0]);
    expect(lawOf('370000').describe('a.rate')).toBe(release.parameters.cn?.[0]);
  });

  test('an id that no file has is a mistake of the program', () => {
    expect(() => lawOf('370322').find('a.typo', '2026-01-01')).toThrow('a.typo');
    expect(() => lawOf('370322').describe('a.typo')).toThrow('a.typo');
  });
});
