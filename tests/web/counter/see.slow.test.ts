import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectSound, pathOfArtifact, picture } from '../stage.ts';
import { check, choose, counterStage, expectShown, FACTS, find, line, signIn, submit } from './at-the-counter.ts';

const { open, save } = counterStage();

describe.for(['light', 'dark'] as const)('In %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)('axe finds nothing in %s, and 320 pixels hold all', async (language) => {
    const { pickupCode } = await save();
    const { page, faults } = await open({ colorScheme });
    await expectSound(page);
    await signIn(page);
    await page.getByRole('table').waitFor();
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await expectSound(page);
    await picture(page, `counter-look-${colorScheme}-${language}`);
    if (language === 'en') await page.getByRole('button', { name: '中文' }).click();
    await find(page, pickupCode);
    for (const name of ['缴费基数', '居民医保月数', '出生年月', '参保险种']) await check(page, name, '更正');
    await check(page, '性别', '一致');
    await choose(page, '缴费', '缺材料');
    await page.getByText(/不符合或已停止的/).click();
    await page.getByText('测算结果全文与依据').click();
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await expectSound(page);
    await picture(page, `counter-record-${colorScheme}-${language}`);
    expect(faults).toEqual([]);
  });
});

test('1280 × 800 hold two columns of facts and every matter, with the button to send in sight', async () => {
  const { pickupCode } = await save();
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  await signIn(page);
  await find(page, pickupCode);
  await line(page, '技能证书').waitFor();
  const facts = await page
    .locator('.fact')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  expect(new Set(facts.map(({ x }) => Math.round(x))).size).toBe(2);
  // Rows of one line are 36 pixels at most, border included.
  expect(Math.min(...facts.map(({ height }) => height))).toBeLessThanOrEqual(36);
  for (const { bottom } of facts) expect(bottom).toBeLessThan(800);
  const button = await page.getByRole('button', { name: /^提交/ }).boundingBox();
  expect((button?.y ?? 800) + (button?.height ?? 0)).toBeLessThan(800);
  await picture(page, 'counter-record-1280', false);
});

test('a phone of 360 pixels gives every word of a record its room', async () => {
  const { pickupCode } = await save();
  const { page } = await open({ viewport: { width: 360, height: 740 } });
  await signIn(page);
  await find(page, pickupCode);
  await line(page, '技能证书').waitFor();
  await picture(page, 'counter-record-360');
  const widths = await page
    .locator('.fact :is(.name, .value)')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
  // Four characters of 18 pixels.
  expect(Math.min(...widths)).toBeGreaterThan(72);
});

/** Somebody who has told much, and had six decisions. */
const MUCH = {
  ...FACTS,
  from: '2026-11',
  employeeMonths: 30,
  deemedMonths: 0,
  householdRegistration: '370322',
  residencePermit: false,
  enrolOn: '2026-11-30',
  previousScheme: 'resident',
  insideWindow: true,
  medicalPriority: 'low-cost',
  pension: { monthsSoFar: 144, accountNow: '20000.00', indexSoFar: '0.6820', preAccountMonths: 0 },
  platform: ['美团', '闪送'],
  employment: 'flexible',
  groups: [],
  recognisedHardToEmploy: false,
  registeredFlexible: true,
  paysAsIndividual: true,
  socialInsuranceSubsidy: null,
  unemploymentInsuredMonths: 0,
  accidentPolicy: null,
  business: null,
  bothQualified: true,
  rulesApply: false,
  assignedPaidWork: true,
  partOfBusiness: true,
};

test('prints on two pages of A4 at most, also who told much and had six decisions', async () => {
  const { pickupCode } = await save(MUCH);
  const { page } = await open();
  await signIn(page);
  await find(page, pickupCode);
  await picture(page, 'counter-much', false);
  await check(page, '缴费基数', '更正');
  await line(page, '缴费基数').getByRole('textbox').fill('5000');
  const matters = ['缴费', '医保选择', '医保年限', '退休和养老金', '用工关系', '职业伤害保障'];
  for (const matter of matters) {
    await choose(page, matter, '缺材料');
    await page.getByLabel(`${matter}：缺哪些材料`).fill('身份证复印件、银行流水、就业失业登记证，请本人带来原件');
  }
  await submit(page);
  await expect.poll(() => page.locator('.decisions > li').count()).toBe(6);
  const pdf = await page.pdf({ path: pathOfArtifact('counter-print-much.pdf'), preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
});

test('prints on A4: only what was checked as checked, decisions and answers, without buttons', async () => {
  const { pickupCode } = await save();
  const { page } = await open();
  await signIn(page);
  await find(page, pickupCode);
  await check(page, '性别', '更正');
  await line(page, '性别').getByRole('combobox').selectOption('女');
  await check(page, '缴费年度', '一致');
  await choose(page, '缴费', '通过');
  await submit(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  writeFileSync(pathOfArtifact('counter-print.pdf'), pdf, 'latin1');
  // 210 mm × 297 mm are 595 × 842 points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await page.emulateMedia({ media: 'print' });
  await page.getByText('经办人签字').waitFor();
  await expect.poll(() => page.getByRole('button').count()).toBe(0);
  await expectShown(page, '性别', '男 女');
  const marks = () =>
    page
      .locator('.fact')
      .evaluateAll((all) =>
        all.map((each) => [each.querySelector('.name')?.textContent, each.querySelector('.mark')?.textContent]),
      );
  await expect.poll(marks).toEqual([
    ['性别', '更正'],
    ['出生年月', '未核对'],
    ['缴费年度', '一致'],
    ['缴费基数', '未核对'],
    ['参保险种', '未核对'],
    ['居民医保月数', '未核对'],
    ['从事工作', '未核对'],
    ['技能证书', '未核对'],
  ]);
  await page.setViewportSize({ width: 794, height: 1123 });
  await picture(page, 'counter-print');
});
