import { describe, expect, test } from 'vitest';
import { picture } from '../stage.ts';
import { cells, counterStage, FACTS, find, signIn } from './at-the-counter.ts';

const { it, open, save } = counterStage();

test('an officer signs in, finds, corrects, tries out, decides and goes back, by keyboard alone', async () => {
  const { pickupCode } = await save();
  const { page, faults, origins } = await open();
  const press = (key: string) => page.keyboard.press(key);
  const reach = async (name: string | RegExp, role: 'button' | 'textbox' | 'radio' = 'button') => {
    const wanted = page.getByRole(role, { name }).first();
    for (let steps = 0; steps < 80; steps += 1) {
      if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`the keyboard does not get to ${name}`);
  };

  await reach('登录');
  await press('Enter');
  await page.getByLabel('Who').waitFor();
  await reach(/Sign in/);
  await press('Enter');
  await page.getByLabel('取件码').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await reach('取件码', 'textbox');
  await page.keyboard.type(pickupCode.toLowerCase());
  await press('Enter');
  await page.locator('h1:focus').filter({ hasText: pickupCode }).waitFor();

  expect(await cells(page, '您想按多少基数缴费？')).toEqual(['每月金额（元） 4573', '相同', '更正']);
  expect(await cells(page, '您有职业资格证书或职业技能等级证书吗？')).toEqual(['没有', '相同', '更正']);
  expect(await cells(page, '您缴过多少个月居民医保？各是哪一类？')).toEqual(['成年居民 96', '相同', '更正']);
  // 4573 × 20 %
  expect(await cells(page, '养老保险每月缴费')).toEqual(['914.60 元']);

  await reach('更正：您想按多少基数缴费？');
  await press('Enter');
  // The focus is in the control now: the kind of base, then the amount.
  await press('Tab');
  await press('ControlOrMeta+a');
  await page.keyboard.type('5000');
  await reach('先试算');
  await press('Enter');
  // 5000 × 20 % = 1000.00, 85.40 more than 914.60
  await page.getByText('相差 85.40 元').first().waitFor();
  await reach('提交决定');
  await press('Enter');
  await page.getByText('请先选结论').waitFor();
  await page.getByRole('radio', { name: '通过', exact: true }).focus();
  await press('Space');
  await reach('备注', 'textbox');
  await page.keyboard.type('以银行流水为准');
  await reach('提交决定');
  await press('Enter');
  await page.getByText('决定已保存').waitFor();

  expect(await cells(page, '您想按多少基数缴费？')).toEqual([
    '每月金额（元） 4573',
    '每月金额（元） 5000已更正',
    '更正',
  ]);
  expect(await cells(page, '养老保险每月缴费')).toEqual(['914.60 元', '1000.00 元']);
  const decisions = page.locator('.decisions > li');
  expect(await decisions.count()).toBe(1);
  expect(await decisions.textContent()).toContain('以银行流水为准');
  expect(await decisions.textContent()).toContain('officer-1');
  await picture(page, 'counter-decided');
  await reach('返回查找');
  await press('Enter');
  await page.getByLabel('取件码').waitFor();
  expect([...origins]).toEqual([it.server.origin]);
  expect(faults).toEqual([]);
});

describe('Facts of every kind', () => {
  test('are corrected, added, and said to be unknown or none; lists by rows', async () => {
    const { pickupCode, id } = await save();
    const { page } = await open();
    await signIn(page);
    await find(page, pickupCode);
    const correct = (title: string) => page.getByRole('button', { name: `更正：${title}` }).click();
    await correct('您的性别？');
    await page.getByLabel('更正：您的性别？').selectOption('不清楚');
    await correct('您主要做什么工作？');
    await page.getByLabel('更正：您主要做什么工作？').selectOption('网约车');
    await correct('您缴过多少个月居民医保？各是哪一类？');
    await page.getByLabel('第 1 行 月数').fill('90');
    await page.getByRole('button', { name: '加一行' }).click();
    await page.getByLabel('第 2 行 类别').selectOption('原新农合');
    await page.getByLabel('第 2 行 月数').fill('12');
    await correct('您有职业资格证书或职业技能等级证书吗？');
    await page.getByLabel('更正：您有职业资格证书或职业技能等级证书吗？').selectOption('有');
    await page.getByLabel('补充一项情况').selectOption('证书是几级？');
    await page.getByLabel('更正：证书是几级？').fill('4');
    await page.getByLabel('补充一项情况').selectOption('您有本市的居住证吗？');
    await page.getByLabel('更正：您有本市的居住证吗？').selectOption('否');
    await page.getByLabel('补充一项情况').selectOption('您属于下面哪些情况？');
    await page.getByLabel('高校毕业生').check();
    // One is taken back again.
    await correct('您是哪年哪月出生的？');
    await page.getByLabel('更正：您是哪年哪月出生的？').fill('1986-01');
    await page.getByRole('button', { name: '恢复：您是哪年哪月出生的？' }).click();
    await page.getByLabel('需补材料').check();
    await picture(page, 'counter-correcting');
    await page.getByRole('button', { name: '提交决定' }).click();
    await page.getByText('决定已保存').waitFor();

    const own = await (await fetch(`${it.server.origin}/v1/assessments/${id}`)).json();
    const { sex: _, ...others } = FACTS;
    expect(own.decisions[0].facts).toEqual({
      ...others,
      trade: 'ride-hailing',
      resident: [
        { kind: 'adult', months: 90 },
        { kind: 'rural', months: 12 },
      ],
      certificate: { level: 4 },
      residencePermit: false,
      groups: ['college-graduate'],
    });
    expect(own.decisions[0].outcome).toBe('needs-papers');
  });

  test('what is written wrongly is named, and nothing is lost', async () => {
    const { pickupCode } = await save();
    const { page } = await open();
    await signIn(page);
    await find(page, pickupCode);
    await page.getByRole('button', { name: '更正：您是哪年哪月出生的？' }).click();
    const month = page.getByLabel('更正：您是哪年哪月出生的？');
    await month.fill('1985');
    await page.getByLabel('不予通过').check();
    await page.getByLabel('备注').fill('电话 13800138000');
    await page.getByRole('button', { name: '提交决定' }).click();
    const fault = page.getByRole('alert').filter({ hasText: '没有办成' });
    await fault.waitFor();
    expect(await fault.textContent()).toContain('月份应写成 YYYY-MM');
    expect(await fault.textContent()).toContain('这里不留这些');
    expect(await month.inputValue()).toBe('1985');
    await picture(page, 'counter-refused');
  });
});

test('two officers at once: the second is shown the decision of the first, keeps what was typed, and decides anew', async () => {
  const { pickupCode } = await save();
  const [first, second] = [await open(), await open()];
  await signIn(first.page, { name: 'officer-1' });
  await signIn(second.page, { name: 'officer-2', office: '370300' });
  for (const { page } of [first, second]) await find(page, pickupCode);
  await second.page.getByRole('button', { name: '更正：您的性别？' }).click();
  await second.page.getByLabel('更正：您的性别？').selectOption('女');
  await second.page.getByLabel('备注').fill('性别以身份证为准');
  for (const { page } of [first, second]) await page.getByLabel('通过', { exact: true }).check();
  await first.page.getByRole('button', { name: '提交决定' }).click();
  await first.page.getByText('决定已保存').waitFor();
  const { page } = second;
  await page.getByRole('button', { name: '提交决定' }).click();
  await page.getByText('刚被同事处理过').waitFor();
  expect(await page.locator('.decisions > li').count()).toBe(1);
  expect(await page.getByLabel('备注').inputValue()).toBe('性别以身份证为准');
  await page.getByRole('button', { name: '提交决定' }).click();
  await page.getByText('决定已保存').waitFor();
  expect(await page.locator('.decisions > li').count()).toBe(2);
  expect(await cells(page, '您的性别？')).toEqual(['男', '女已更正', '更正']);
});
