import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { createLaw } from '../../shared/law/law.ts';
import { packOf } from '../../shared/law/pack.ts';
import { askable, lineage } from '../../shared/law/regions.ts';
import { realRelease } from './hand-made.ts';

const release = realRelease();
const ASKED = '2026-11-29';
const law = (region: string) => createLaw(release, region, ASKED);

/** Names and codes of GB/T 2260: the last two digits of each county. */
const CITIES: Readonly<Record<string, { code: string; counties: string }>> = {
  济南市: { code: '370100', counties: '02 03 04 05 12 13 14 15 16 17 24 26' },
  青岛市: { code: '370200', counties: '02 03 11 12 13 14 15 81 83 85' },
  淄博市: { code: '370300', counties: '02 03 04 05 06 21 22 23' },
  枣庄市: { code: '370400', counties: '02 03 04 05 06 81' },
  东营市: { code: '370500', counties: '02 03 05 22 23' },
  烟台市: { code: '370600', counties: '02 11 12 13 14 81 82 83 85 86 87' },
  潍坊市: { code: '370700', counties: '02 03 04 05 24 25 81 82 83 84 85 86' },
  济宁市: { code: '370800', counties: '11 12 26 27 28 29 30 31 32 81 83' },
  泰安市: { code: '370900', counties: '02 11 21 23 82 83' },
  威海市: { code: '371000', counties: '02 03 82 83' },
  日照市: { code: '371100', counties: '02 03 21 22' },
  临沂市: { code: '371300', counties: '02 11 12 21 22 23 24 25 26 27 28 29' },
  德州市: { code: '371400', counties: '02 03 22 23 24 25 26 27 28 81 82' },
  聊城市: { code: '371500', counties: '02 03 21 22 24 25 26 81' },
  滨州市: { code: '371600', counties: '02 03 21 22 23 25 81' },
  菏泽市: { code: '371700', counties: '02 03 21 22 23 24 25 26 28' },
};
const OTHERS = Object.values(CITIES)
  .map(({ code }) => code)
  .filter((code) => code !== '370300');
/** Ten drawn once by hand, one of them the second 市中区. */
const TEN = ['370102', '370285', '370402', '370523', '370687', '370783', '370911', '371082', '371326', '371725'];

describe('The province has sixteen cities and 136 counties', () => {
  test('136', () => {
    expect(Object.values(CITIES).flatMap(({ counties }) => counties.split(' '))).toHaveLength(136);
  });
  test.for(Object.entries(CITIES))('%s', ([name, { code, counties }]) => {
    const city = release.places.find((place) => place.code === code);
    expect([city?.name.zh, city?.level, city?.parent]).toEqual([name, 'city', '370000']);
    const below = release.places.filter(({ parent }) => parent === code).map((place) => place.code);
    // An officer may open another one.
    expect(below).toEqual(expect.arrayContaining(counties.split(' ').map((end) => `${code.slice(0, 4)}${end}`)));
  });
  test.for([
    ['370117', '钢城区', '370100'],
    ['370103', '市中区', '370100'],
    ['370402', '市中区', '370400'],
    ['371324', '兰陵县', '371300'],
    ['371728', '东明县', '371700'],
  ])('%s is %s of %s', ([code, name, parent]) => {
    const place = release.places.find((each) => each.code === code);
    expect([place?.name.zh, place?.parent]).toEqual([name, parent]);
  });
});

const PREMIUM = 'medical.resident.premium';
const [ADULT, SECOND, CHILD, STUDENT] = ['adult', 'adult-second-tier', 'student-or-child', 'university-student'].map(
  (whom) => `${PREMIUM}.${whom}`,
) as [string, string, string, string];
const [POOLED, ACCOUNT] = ['medical.flexible.rate-pooled-only', 'medical.flexible.rate-with-account'];
const BASE = 'medical.flexible.fixed-base';
const [ILLNESS, CARE] = ['medical.flexible.major-illness-fee', 'medical.flexible.long-term-care-fee'];
const BASIC = 'resident-pension.basic-pension';
const SUBSIDY = 'social-insurance-subsidy.amount';
const WAGE = 'minimum-wage.monthly';

/** As printed by each city: region, figure, day, value and grade; `null` where no notice was seen. */
const SEEN = [
  ['370100', ADULT, '2026-01-01', '440', 'press'],
  ['370100', CHILD, '2026-01-01', '390', 'press'],
  ['370100', POOLED, '2023-08-01', '5', 'press'],
  ['370100', ACCOUNT, '2024-08-01', '9', 'weak'],
  ['370100', BASE, '2024-08-01', '4416', 'weak'],
  ['370100', BASIC, '2025-06-01', '218', 'press'],
  ['370100', SUBSIDY, '2013-06-01', '313', 'press'],
  ['370100', SUBSIDY, '2014-06-01', '355', 'press'],
  ['370100', SUBSIDY, '2017-07-01', '571', 'official'],
  ['370102', WAGE, '2023-09-30', '2100', 'official'],
  ['370102', WAGE, '2023-10-01', '2200', 'weak'],
  ['370200', ADULT, '2026-01-01', '482', 'press'],
  ['370200', SECOND, '2026-01-01', '415', 'press'],
  ['370200', STUDENT, '2026-01-01', '200', 'press'],
  ['370200', BASIC, '2025-06-01', '258', 'press'],
  ['370200', POOLED, '2021-05-01', '9', 'weak'],
  ['370200', POOLED, '2023-05-17', '8.5', 'press'],
  ['370200', SUBSIDY, '2024-12-31', '500', 'press'],
  ['370400', ADULT, '2025-01-01', '400', 'weak'],
  ['370400', 'accident-insurance.premium-share', '2023-01-01', '50', 'press'],
  ['370400', POOLED, '2024-03-01', '7', 'weak'],
  ['370400', ACCOUNT, '2024-03-01', '9', 'weak'],
  ['370400', BASE, '2024-03-01', '4242', 'weak'],
  ['370400', POOLED, '2025-03-01', '7', 'weak'],
  ['370400', BASE, '2025-03-01', '4416', 'weak'],
  ['370402', WAGE, '2025-10-01', '2210', 'weak'],
  ['370404', WAGE, '2025-10-01', '2020', 'weak'],
  ['370404', WAGE, '2022-01-01', '1700', 'weak'],
  ['370500', ADULT, '2025-01-01', '400', 'weak'],
  ['370500', ILLNESS, '2025-01-01', '132', 'weak'],
  ['370500', BASIC, '2025-06-01', '253', 'press'],
  ['370523', ADULT, '2026-01-01', '400', 'weak'],
  ['370600', ADULT, '2026-01-01', '400', 'press'],
  ['370600', SECOND, '2026-01-01', '520', 'press'],
  ['370600', POOLED, '2024-03-01', '6.3', 'press'],
  ['370600', ILLNESS, '2024-03-01', '36', 'weak'],
  ['370600', BASIC, '2025-06-01', '235', 'press'],
  ['370700', ADULT, '2025-01-01', '400', 'official'],
  ['370700', SECOND, '2025-01-01', '510', 'official'],
  ['370700', 'medical.resident.outside-window-surcharge', '2025-01-01', '0', 'official'],
  ['370700', 'pension.contribution-base.ceiling', '2018-06-30', '5776', 'official'],
  ['370800', ADULT, '2023-01-01', '350', 'weak'],
  ['370800', POOLED, '2022-12-31', '9', 'weak'],
  ['370800', BASE, '2022-12-31', '3980', 'weak'],
  ['370800', ILLNESS, '2022-12-31', '120', 'weak'],
  ['370800', CARE, '2022-12-31', '30', 'weak'],
  ['370800', 'accident-insurance.premium-share', '2023-01-01', '50', 'weak'],
  ['370811', WAGE, '2025-10-01', '2210', 'weak'],
  ['370900', ADULT, '2026-01-01', '390', 'press'],
  ['370900', SECOND, '2026-01-01', '530', 'press'],
  ['370900', POOLED, '2023-08-01', '5.5', 'weak'],
  ['370900', ACCOUNT, '2024-08-01', '9', 'weak'],
  ['370911', 'social-insurance-subsidy.amount', '2024-06-01', '100', 'press'],
  ['371000', ADULT, '2025-01-01', '450', 'weak'],
  ['371000', POOLED, '2024-01-01', '8', 'weak'],
  ['371000', BASE, '2024-01-01', '4242', 'weak'],
  ['371000', WAGE, '2025-10-01', '2400', 'weak'],
  ['371100', ADULT, '2026-01-01', '400', 'press'],
  ['371100', CHILD, '2026-01-01', '340', 'press'],
  ['371100', STUDENT, '2026-01-01', '240', 'press'],
  ['371100', STUDENT, '2025-12-01', '240', 'press'],
  ['371100', 'medical.retirement.one-off-rate', '2024-09-01', '5', 'weak'],
  ['371300', ADULT, '2026-01-01', '400', 'press'],
  ['371300', BASE, '2025-01-01', '4416', 'official'],
  ['371300', ILLNESS, '2025-01-01', '96', 'official'],
  ['371300', STUDENT, '2025-12-01', '380', 'press'],
  ['371300', SUBSIDY, '2021-10-01', '400', 'weak'],
  ['371326', SUBSIDY, '2022-06-01', '300', 'weak'],
  ['371302', WAGE, '2022-01-01', '1900', 'official'],
  ['371400', STUDENT, '2026-01-01', '240', 'press'],
  ['371400', ADULT, '2025-01-01', '400', 'weak'],
  ['371400', WAGE, '2025-10-01', '2020', 'weak'],
  ['371500', ADULT, '2026-01-01', '410', 'weak'],
  ['371500', CHILD, '2022-01-01', '280', 'weak'],
  ['371500', WAGE, '2025-10-01', '2020', 'weak'],
  ['371600', STUDENT, '2025-01-01', '170', 'weak'],
  ['371602', WAGE, '2025-10-01', '2210', 'weak'],
  ['371603', WAGE, '2025-10-01', '2020', 'weak'],
  ['371700', ADULT, '2024-01-01', '380', 'press'],
  ['371700', ADULT, '2025-01-01', '400', 'weak'],
  ['371700', WAGE, '2025-10-01', '2020', 'weak'],
] as const;

describe('What was seen of each city answers there', () => {
  test.for(SEEN)('%s %s on %s: %s, %s', ([region, id, on, value, grade]) => {
    const found = law(region).find(id, on);
    expect([found?.value?.toString(), found?.grade, found?.region]).toEqual([value, grade, region]);
  });
});

const NOT_SEEN = [
  ['370100', POOLED, '2025-01-01'],
  ['370100', SUBSIDY, '2026-11-29'],
  ['370100', 'medical.pay-by', '2026-01-01'],
  ['370200', POOLED, '2024-01-01'],
  ['370200', POOLED, '2022-06-01'],
  ['370200', BASE, '2023-06-01'],
  ['370200', SUBSIDY, '2025-01-01'],
  ['370400', ADULT, '2026-01-01'],
  ['370400', ACCOUNT, '2025-03-01'],
  ['370400', BASE, '2024-08-01'],
  ['370500', POOLED, '2025-01-01'],
  ['370600', ADULT, '2025-01-01'],
  ['370600', SUBSIDY, '2026-01-01'],
  ['370700', ADULT, '2026-01-01'],
  ['370800', ADULT, '2026-01-01'],
  ['370800', POOLED, '2023-01-01'],
  ['370800', SUBSIDY, '2026-01-01'],
  ['370900', POOLED, '2024-01-01'],
  ['370900', BASE, '2024-03-01'],
  ['371000', ADULT, '2026-01-01'],
  ['371100', ILLNESS, '2026-01-01'],
  ['371300', POOLED, '2025-08-01'],
  ['371300', SUBSIDY, '2026-01-01'],
  ['371400', ADULT, '2026-01-01'],
  ['371500', POOLED, '2024-01-01'],
  ['371600', ADULT, '2025-01-01'],
  ['371700', ADULT, '2026-01-01'],
  ['371700', 'pension.benefit-base', '2025-06-01'],
  ['370100', 'pension.contribution-base.ceiling', '2017-06-01'],
  ['370200', 'resident-pension.tiers', '2026-01-01'],
  // 2026 brings a rise of which no amount was seen: that of 2025 is the last one seen, not in force.
  ['370100', BASIC, '2026-01-01'],
  ['370300', BASIC, '2026-01-01'],
  ['370300', BASIC, '2024-01-01'],
] as const;

describe('What was not seen of a city is refused, whatever its neighbours have', () => {
  test.for(NOT_SEEN)('%s %s on %s', ([region, id, on]) => {
    expect(law(region).find(id, on)).toBeNull();
  });
  test.for(Object.entries(CITIES).filter(([, { code }]) => OTHERS.includes(code)))(
    '%s: the answer names its bureau and hotline instead',
    ([name, { code }]) => {
      const { figures } = assess(release, { region: code, year: 2026, base: { percent: '60' } }, ASKED, 'zh-CN');
      const fees = figures?.filter(({ id }) => id === ILLNESS || id === CARE);
      expect(fees).toMatchObject(
        [ILLNESS, CARE].map((id) => ({
          id,
          status: 'not-seen',
          askedOf: `${name}医疗保障局`,
          contact: { phone: '12393' },
        })),
      );
    },
  );
  test('a subsidy of years ago is no guide to that of today: Jinan, Linyi and Pingyi', () => {
    for (const [region, last] of [
      ['370100', '571'],
      ['371300', '400'],
      ['371326', '300'],
    ] as const) {
      const { gap, describe } = law(region);
      expect([gap(SUBSIDY, ASKED).lastSeen?.value?.toString(), describe(SUBSIDY).carry]).toEqual([last, 'never']);
    }
  });
  test('the basic pension of the resident scheme: that of 2025, the city’s own before the province’s', () => {
    const last = (region: string) => law(region).gap(BASIC, '2026-11-29').lastSeen?.value?.toString();
    expect(['370100', '370200', '370300'].map(last)).toEqual(['218', '258', '208']);
  });
  test('nor does the province stand in as the last one seen: the benefit base of Heze', () => {
    expect(law('371700').gap('pension.benefit-base', '2026-11-29').lastSeen).toBeNull();
    expect(law('371600').find('pension.benefit-base', '2025-06-01')?.value?.toString()).toBe('7831');
  });
});

test('nothing of Zibo answers in any other city or county', () => {
  const zibo = lineage(release.places, '370322').slice(0, 2);
  const own = new Set(zibo.flatMap(({ code }) => (release.parameters[code] ?? []).map(({ id }) => id)));
  const days = ['2018-02-01', '2023-08-01', '2024-06-01', '2025-06-01', '2026-11-29'];
  const lent: string[] = [];
  for (const region of askable(release.places).filter((code) => !code.startsWith('3703')))
    for (const id of own)
      for (const on of days) {
        const { find, gap } = law(region);
        for (const figure of [find(id, on), gap(id, on).lastSeen])
          if (figure?.region.startsWith('3703')) lent.push(`${region} ${id}`);
      }
  expect(lent).toEqual([]);
});

test('no city cites a document of another city: what two of them cite is the province’s', () => {
  const cities = Object.keys(CITIES).map((name) => name.slice(0, -1));
  const named = ({ number, issuer }: { number: string; issuer: { zh: string } }) =>
    cities.filter((name) => number.startsWith(name) || issuer.zh.startsWith(name));
  const borrowed = Object.entries(CITIES).flatMap(([name, { code }]) =>
    Object.entries(release.parameters)
      .filter(([region]) => region.startsWith(code.slice(0, 4)))
      .flatMap(([region, all]) => all.flatMap(({ id, values }) => values.map((value) => ({ region, id, ...value }))))
      .flatMap(({ region, id, document }) => {
        const found = release.documents.find(({ number }) => number === document);
        return found && named(found).some((other) => !name.startsWith(other)) ? `${region} ${id}: ${document}` : [];
      }),
  );
  expect(borrowed).toEqual([]);
});

/** Section 2.2: these have a rule of their own for gaps in the employee scheme. */
const GAP_RULE_SEEN = ['370600', '371000', '371100', '371300'];
test.for(OTHERS.filter((code) => !GAP_RULE_SEEN.includes(code)))('no gap rule was seen in %s', (region) => {
  expect(law(region).find('medical.employee.waiting-after-gap', ASKED)).toBeNull();
});

test.for(OTHERS)('conversion, gap rules of Zibo and its fees are not seen in %s', (region) => {
  const pack = packOf(release, region, { on: ASKED, asOf: ASKED });
  const source = (id: string) => pack.find(({ parameter }) => parameter.id === id)?.source;
  for (const id of [
    'medical.conversion.ratios',
    'medical.conversion.alternative',
    'medical.employee.transition-from-resident',
    ILLNESS,
    CARE,
    'housing-fund.rate',
    'medical.retirement.one-off-rate',
  ])
    expect([id, source(id)]).toEqual([id, 'not-seen']);
});

/** 鲁人社字〔2026〕75号: floor 4 573, average 91 452 / 12 = 7 621; 20 % pension and 7 % medical. */
const MONTHLY = [
  { percent: '60', base: '4573.00', pension: '914.60', medical: '320.11', total: '1234.71' },
  { percent: '100', base: '7621.00', pension: '1524.20', medical: '533.47', total: '2057.67' },
] as const;

describe('What is provincial or national is the same everywhere, to the fen', () => {
  const asked = (region: string, percent: string) =>
    assess(
      release,
      {
        region,
        year: 2026,
        base: { percent },
        birthMonth: '1970-03',
        sex: 'male',
        employeeMonths: 120,
        deemedMonths: 0,
        trade: 'instant-delivery',
        platform: '美团',
      },
      ASKED,
      'zh-CN',
    );

  test.for([...OTHERS, ...TEN].map((region) => ({ region })))('$region', ({ region }) => {
    for (const { percent, base, ...monthly } of MONTHLY) {
      const [there, here] = [asked(region, percent), asked('370322', percent)];
      expect(there.contributions).toMatchObject({ base: { chosen: base }, monthly });
      expect(there.contributionYears).toMatchObject({ requiredMonths: 360 });
      expect(there.retirement).toEqual(here.retirement);
      const cover = ({ subsidies }: typeof here) =>
        'programmes' in subsidies ? subsidies.programmes.find(({ id }) => id === 'occupational-injury')?.outcome : null;
      expect(cover(there)).toBe(cover(here));
      expect(cover(there)).not.toBeNull();
    }
  });
});

/** Of who reaches the age before 2026, when the province has one rule (section 3.3). */
test.for([
  ['370200', '2025-12-31', ['25', '20']],
  ['371000', '2025-12-31', ['25', '20']],
  ['371400', '2025-12-31', ['25', '20']],
  ['370200', '2026-01-01', ['30', '25']],
  ['371000', '2026-01-01', ['30', '25']],
  ['371400', '2026-01-01', ['30', '25']],
] as const)('%s asks of men and women on %s: %s years', ([region, on, years]) => {
  expect(
    law(region)
      .find('medical.retirement.required-years', on)
      ?.rows?.map((row) => row.years),
  ).toEqual(years);
});

/** The letters and lists of the cities themselves, section 2.1: base × rate, with the fee where it is paid by the month. */
test.for([
  ['370100', '2024-09', 'pooled-only', '220.80'],
  ['370100', '2024-09', 'with-account', '397.44'],
  ['370600', '2024-03', 'pooled-only', '267.25'],
  ['371000', '2024-03', 'pooled-only', '339.36'],
  ['371000', '2024-09', 'pooled-only', '353.28'],
  ['371300', '2025-03', 'pooled-only', '379.78'],
  ['370400', '2024-03', 'pooled-only', '296.94'],
  ['370400', '2024-03', 'with-account', '381.78'],
  ['370400', '2025-03', 'pooled-only', '309.12'],
  ['370800', '2022-03', 'pooled-only', '358.20'],
] as const)('%s charged in %s, %s: %s a month', ([region, from, medicalOption, medical]) => {
  const { contributions } = assess(
    release,
    { region, year: Number(from.slice(0, 4)), from, base: { percent: '60' }, schemes: ['medical'], medicalOption },
    ASKED,
    'en',
  );
  expect(contributions).toMatchObject({ monthly: { medical } });
});
