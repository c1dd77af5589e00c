import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lawFor } from '../../shared/answer/envelope.ts';
import { fullName } from '../../shared/answer/place-names.ts';
import { regionsOf } from '../../shared/answer/regions.ts';
import { wordsOf } from '../../shared/answer/words.ts';
import { worded } from '../../shared/law/documents.ts';
import { createLaw } from '../../shared/law/law.ts';
import { type Level, lineage, type Office, type Place, placeAt } from '../../shared/law/regions.ts';
import { joined, type Language } from '../../shared/messages/catalogue.ts';
import { checkDirectory } from '../../tools/law/check/check-directory.ts';
import { DIRECTORY, figure, hotline, REGIONS, releaseOf } from './hand-made.ts';

const TODAY = '2026-11-24';

/** The hand-made regions, with offices of their own where a test gives some. */
function releaseWith(offices: Readonly<Record<string, readonly Office[]>>, more: readonly Place[] = []) {
  const places = [...REGIONS.places, ...more].map((place) => ({
    ...place,
    offices: offices[place.code] ?? place.offices,
  }));
  return { ...releaseOf({ cn: [figure('a.fee', [])] }), places };
}
const office = (name: string, rest: Partial<Office> = {}): Office => ({
  ...hotline('social-insurance-agency'),
  name: { zh: name, en: `the ${name}` },
  phone: null,
  ...rest,
});
const asked = (release: ReturnType<typeof releaseWith>, region: string) =>
  wordsOf(createLaw(release, region, TODAY), joined(), [], 'zh-CN').figure({
    id: 'a.fee',
    on: TODAY,
  });

describe('Whom a county asks: its own office, else the city’s, else the nation’s hotline', () => {
  const county = office('县社保中心');
  const city = office('市社保中心', { phone: '0533-0000000', address: { zh: '市府路1号', en: '1 City Road' } });

  test('with an office of its own whose telephone nobody saw, it is told how to reach the city’s', () => {
    expect(asked(releaseWith({ '370322': [county], '370300': [city] }), '370322')).toMatchObject({
      askedOf: '县社保中心',
      contact: { phone: '0533-0000000', address: '市府路1号', source: '原文', grade: 'official' },
    });
  });
  test('without one, the city’s', () => {
    const { askedOf, contact } = asked(releaseWith({ '370300': [city] }), '370322');
    expect([askedOf, contact?.phone]).toEqual(['市社保中心', '0533-0000000']);
  });
  test('where the city has none either, the hotline', () => {
    const { askedOf, contact } = asked(releaseWith({}), '370322');
    expect([askedOf, contact?.phone, contact?.address]).toEqual(['social-insurance-agency热线', '12300', null]);
  });
  test('a region beside it does not lend its own', () => {
    const beside: Place = { ...REGIONS.places[3], code: '370323', parent: '370300' } as Place;
    expect(asked(releaseWith({ '370322': [county] }, [beside]), '370323').askedOf).toBe('social-insurance-agency热线');
  });
  test('nobody can be reached: said as null', () => {
    const offices = [
      office('热线'),
      office('热线', { kind: 'medical-insurance-bureau' }),
      office('热线', { kind: 'employment-service' }),
      office('热线', { kind: 'housing-fund-centre' }),
    ];
    expect(asked(releaseWith({ cn: offices }), '370322').contact).toBeNull();
  });
  test('GET /v1/regions says whose office it is', () => {
    const { default: meant, regions } = regionsOf(releaseWith({ '370300': [city] }), 'en');
    const found = regions.find(({ code }) => code === '370322');
    expect(meant).toBe('370322');
    expect(found).toMatchObject({ name: 'place 370322', level: 'county', parent: '370300' });
    expect(found?.offices.map(({ kind, name, region, phone }) => [kind, name, region, phone])).toEqual([
      ['social-insurance-agency', 'the 市社保中心', '370300', '0533-0000000'],
      ['medical-insurance-bureau', 'the medical-insurance-bureau hotline', 'cn', '12300'],
      ['employment-service', 'the employment-service hotline', 'cn', '12300'],
      ['housing-fund-centre', 'the housing-fund-centre hotline', 'cn', '12300'],
      ['labour-bureau', 'the labour-bureau hotline', 'cn', '12300'],
    ]);
  });
});

describe('The place that a sentence names', () => {
  const apart: Place = { ...(REGIONS.places[3] as Place), code: '379001', parent: '370000' };
  const places = [...REGIONS.places, apart];
  test.for([
    { region: '370322', level: 'city', name: '370300', why: 'the city above' },
    { region: '370322', level: 'province', name: '370000', why: 'the province above' },
    { region: '370300', level: 'county', name: '370300', why: 'a city has no county above it: the city itself' },
    { region: '370000', level: 'city', name: '370000', why: 'a province has no city above it: the province itself' },
    { region: '379001', level: 'city', name: '379001', why: 'directly under its province: what a city does, it does' },
  ] as const)('of $region at the level of a $level: $why', ({ region, level, name }) => {
    expect(placeAt(lineage(places, region), level).code).toBe(name);
  });
});

test.for(['110101', 'cn', '370399'])('%s cannot be asked about', (region) => {
  expect(() => lawFor(releaseWith({}), { region }, TODAY)).toThrow('/region unknown-region');
});

describe('Mistakes in regions.json', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'lingbao-regions-'));
    cpSync(DIRECTORY, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  interface Listed {
    default: string;
    regions: { code: string; level: string; parent: string | null; offices: { kind: string }[] }[];
  }
  const edit = (change: (listed: Listed, at: (code: string) => number) => void) => {
    const file = join(copy, 'regions.json');
    const listed = JSON.parse(readFileSync(file, 'utf8')) as Listed;
    change(listed, (code) => listed.regions.findIndex((each) => each.code === code));
    writeFileSync(file, JSON.stringify(listed));
    return checkDirectory(copy).faults;
  };
  const set = (code: string, member: object) => (listed: Listed, at: (code: string) => number) =>
    Object.assign(listed.regions[at(code)] as object, member);

  test.for([
    { change: set('370322', { parent: '379900' }), says: ['"379900" 不在 regions.json 里', 'is not in regions.json'] },
    { change: set('370000', { parent: '370300' }), says: ['绕成了一圈', 'go round in a circle'] },
    { change: set('370322', { parent: '370323' }), says: ['不高于本地区', 'is no wider than'] },
    { change: set('cn', { parent: '370000' }), says: ['应写 null', 'write null'] },
    { change: set('cn', { offices: [] }), says: ['全国缺少', 'the nation has no'] },
    { change: set('370323', { code: '370322' }), says: ['前面已有', 'stands above already'] },
    { change: set('370322', { code: '3703' }), says: ['六位行政区划代码', 'six-digit code'] },
    { change: set('370322', { code: '370399' }), says: ['文件夹 "370322" 不是', 'the folder "370322" is no region'] },
    { change: (listed: Listed) => void (listed.default = 'cn'), says: ['默认地区 "cn"', 'the default region "cn"'] },
  ])('$says.1: said in both languages', ({ change, says }) => {
    const told = edit(change).map(({ zh, en }) => `${zh}\n${en}`);
    for (const words of says) expect(told.join('\n')).toContain(words);
  });

  test('an office twice', () => {
    let added = 0;
    const faults = edit((listed, at) => {
      const own = listed.regions[at('370322')]?.offices ?? [];
      added = own.push({ ...(own[0] as { kind: string }) }) - 1;
    });
    expect(faults.map(({ path }) => path.slice(2))).toEqual([['offices', added, 'kind']]);
  });

  test('no list at all', () => {
    rmSync(join(copy, 'regions.json'));
    expect(checkDirectory(copy).faults.map(({ file, en }) => `${file}: ${en}`)).toEqual([
      'regions.json: regions.json is missing; it lists the regions and their offices',
    ]);
  });
});

test('words of the law are read in the reader’s language, in Chinese where the law has none in it', () => {
  const words = { zh: '淄博市', en: 'Zibo' };
  expect(worded(words, 'zh-CN')).toBe('淄博市');
  expect(worded(words, 'en')).toBe('Zibo');
  expect(worded(words, 'ug' as Language)).toBe('淄博市');
});

test('an address goes from wide to narrow in Chinese, from narrow to wide in English, without the nation', () => {
  const place = (code: string, zh: string, en: string, level: Level, parent: string | null) => ({
    code,
    name: { zh, en },
    level,
    parent,
  });
  const places = [
    place('cn', '全国', 'the nation', 'nation', null),
    place('370000', '山东省', 'Shandong', 'province', 'cn'),
    place('370300', '淄博市', 'Zibo', 'city', '370000'),
    place('370322', '高青县', 'Gaoqing', 'county', '370300'),
  ];
  expect(fullName(places, '370322', 'zh-CN')).toBe('山东省淄博市高青县');
  expect(fullName(places, '370322', 'en')).toBe('Gaoqing, Zibo, Shandong');
  expect(fullName(places, '370000', 'en')).toBe('Shandong');
});
