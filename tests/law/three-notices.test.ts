import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { subsidiesCalculation } from '../../shared/answer/subsidies.ts';
import type { Release } from '../../shared/law/law.ts';
import type { ParameterFile } from '../../shared/law/schema.ts';
import { readRelease } from '../../tools/build/read-release.ts';
import { checkDirectory } from '../../tools/law/check/check-directory.ts';
import { DIRECTORY } from './hand-made.ts';

/**
 * Three notices an officer may have to enter, in a copy of the data files and without touching the program
 * (docs/how-to/change-a-figure.md). Their numbers and amounts are made up.
 */
let copy: string;
let release: Release;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'lingbao-three-notices-'));
  cpSync(DIRECTORY, copy, { recursive: true });
  const county = { number: '高人社发〔2026〕0号', on: '2026-12-10' };
  enterNotice(county.number, '高青县人力资源和社会保障局', county.on);
  enter('370322', 'accident-insurance.upper-limit', { from: '2027-01-01', value: '80', ...by(county) });
  enter('370322', 'accident-insurance.premium-share', { from: '2027-01-01', value: '50', ...by(county) });

  const city = { number: '淄医保发〔2026〕0号', on: '2026-12-01' };
  enterNotice(city.number, '淄博市医疗保障局', city.on);
  const in2026 = { from: '2026-01-01', to: '2026-12-31' };
  enter('370300', 'medical.flexible.major-illness-fee', { ...in2026, value: '150', ...by(city) });
  enter('370300', 'medical.flexible.long-term-care-fee', { ...in2026, value: '35', ...by(city) });

  const province = { number: '鲁人社字〔2027〕0号', on: '2027-08-10' };
  enterNotice(province.number, '山东省人力资源和社会保障厅', province.on);
  const in2027 = { from: '2027-01-01', to: '2027-12-31' };
  enter('370000', 'pension.contribution-base.floor', { ...in2027, value: '4650', ...by(province) });
  enter('370000', 'pension.contribution-base.ceiling', { ...in2027, value: '23250', ...by(province) });
  dropNoticesInVain();
  release = readRelease(copy, '1');
});
afterAll(() => rmSync(copy, { recursive: true }));

const by = ({ number, on }: { number: string; on: string }) =>
  ({ document: number, publishedOn: on, grade: 'official', checkedOn: '2027-09-01' }) as const;

function enterNotice(number: string, issuer: string, issuedOn: string): void {
  const file = join(copy, 'documents.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as { documents: unknown[] };
  content.documents.push({
    number,
    title: { zh: '虚构的通知', en: 'A made-up notice' },
    issuer: { zh: issuer, en: 'the bureau' },
    issuedOn,
    seen: { zh: '通知原文', en: 'The notice itself' },
  });
  writeFileSync(file, JSON.stringify(content, null, 2));
}

/** A notice whose figures have given way to these stands for nothing any more. */
function dropNoticesInVain(): void {
  const file = join(copy, 'documents.json');
  const { documents, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { documents: { number: string }[] };
  const used = readdirSync(copy, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/') && name.endsWith('.json'))
    .map((name) => readFileSync(join(copy, name), 'utf8'))
    .join();
  const kept = documents.filter(({ number }) => used.includes(JSON.stringify(number)));
  writeFileSync(file, JSON.stringify({ ...rest, documents: kept }));
}

/**
 * Adds a value to the region's own file, in place of what it has from that day on; a county without one takes the nearest
 * file of the name, emptied.
 */
function enter(region: string, id: string, value: ParameterFile['values'][number]): void {
  const file = join(copy, region, `${id}.json`);
  const nearest = [region, '370300', '370000', 'cn'].map((place) => join(copy, place, `${id}.json`)).find(existsSync);
  const content = JSON.parse(readFileSync(nearest ?? '', 'utf8')) as ParameterFile;
  const before = nearest === file ? content.values.filter(({ from }) => from < value.from) : [];
  content.values = [...before, value];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content, null, 2));
}

test('the check finds nothing wrong', () => {
  expect(checkDirectory(copy).faults).toEqual([]);
});

describe("Gaoqing's own accident-insurance subsidy from 2027-01-01: half the premium, at most 80 yuan", () => {
  const rider = {
    trade: 'food-delivery',
    registeredFlexible: true,
    accidentPolicy: { premium: '150', from: '2026-12-01', subsidised: false },
  } as const;

  test.for([
    { on: '2026-12-31', outcome: 'ended', amount: null, why: 'the day before: only the province, which ended it' },
    // 150 × 50 % = 75.00, under the 80
    { on: '2027-01-01', outcome: 'eligible', amount: '75.00', why: 'the first day' },
  ])('$on, $why: $outcome $amount', ({ on, outcome, amount }) => {
    const { programmes } = answer(subsidiesCalculation, release, { ...rider, on }, '2027-01-10', 'zh-CN');
    expect(programmes[0]).toMatchObject({ id: 'accident-insurance', outcome, amount });
  });

  test('the city beside it is not touched', () => {
    const asked = { ...rider, on: '2027-01-01', region: '370300' } as const;
    const { programmes } = answer(subsidiesCalculation, release, asked, '2027-01-10', 'zh-CN');
    expect(programmes[0]?.outcome).toBe('ended');
  });
});

describe("Zibo's yearly medical fees of 2026, published 2026-12-01", () => {
  const atTheFloor = { year: 2026, base: { amount: '4573' } };

  test('the day before: not seen, beside a month that is known', () => {
    const asked = answer(contributionsCalculation, release, atTheFloor, '2026-11-30', 'zh-CN');
    const { outcome, yearlyFees, figures } = asked;
    expect({ outcome, yearlyFees }).toEqual({ outcome: 'assessed', yearlyFees: null });
    expect(figures).toHaveLength(2);
  });

  test('from the day on: 150 + 35 = 185.00, and the year is 12 × 1234.71 + 185.00 = 15001.52', () => {
    const { outcome, yearlyFees, schedules } = answer(
      contributionsCalculation,
      release,
      atTheFloor,
      '2026-12-01',
      'zh-CN',
    );
    expect({ outcome, yearlyFees }).toEqual({ outcome: 'assessed', yearlyFees: '185.00' });
    expect(schedules.map(({ total }) => total)).toEqual(['15001.52', '15001.52', '15001.52', '15001.52']);
  });
});

describe('The band of 2027, published 2027-08-10', () => {
  test.for([
    { asOf: '2027-08-09', floor: '4573.00', ceiling: '22863.00', provisional: true },
    { asOf: '2027-08-10', floor: '4650.00', ceiling: '23250.00', provisional: false },
  ])('as of $asOf: $floor–$ceiling', ({ asOf, floor, ceiling, provisional }) => {
    const asked = { year: 2027, base: { income: '0' }, schemes: ['pension'], asOf } as const;
    const { base } = answer(contributionsCalculation, release, { ...asked, schemes: ['pension'] }, asOf, 'zh-CN');
    expect(base).toMatchObject({ floor, ceiling, provisional });
  });

  test('three months paid on 4573 are topped up by (4650 − 4573) × 20 % × 3 = 46.20', () => {
    const paid = ['2027-01', '2027-02', '2027-03'].map((month) => ({ month, base: '4573' }));
    const asked = { year: 2027, base: { amount: '4650' }, paid };
    const { settlement } = answer(contributionsCalculation, release, asked, '2027-08-10', 'zh-CN');
    expect(settlement?.due).toBe('46.20');
  });
});
