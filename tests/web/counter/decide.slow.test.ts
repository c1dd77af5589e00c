import { describe, expect, test } from 'vitest';
import { picture } from '../stage.ts';
import {
  check,
  choose,
  counterStage,
  expectShown,
  expectState,
  FACTS,
  find,
  line,
  signIn,
  submit,
} from './at-the-counter.ts';

const { it, open, save } = counterStage();
const decisionsOn = async (id: string) =>
  (await (await fetch(`${it.server.origin}/v1/assessments/${id}`)).json()).decisions;

test('an officer signs in, finds, checks, corrects, decides and goes back, by keyboard alone', async () => {
  const { pickupCode, id } = await save();
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
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await reach('取件码', 'textbox');
  await page.keyboard.type(pickupCode.toLowerCase());
  await press('Enter');
  await page.locator('h1:focus').filter({ hasText: pickupCode }).waitFor();

  await expectShown(page, '缴费基数', '每月金额（元） 4,573');
  await expectShown(page, '技能证书', '没有');
  await expectShown(page, '居民医保月数', '成年居民 96');
  // 4573 × 20 %
  await expectShown(page, '缴费', '每月 914.60 元');

  // The first fact is the sex. 2 confirms it and goes on to the birth, which 2 confirms; then the year; 3 corrects the base.
  await reach('未核对', 'radio');
  for (const key of ['2', '2', '2', '3']) await press(key);
  await line(page, '缴费基数').getByRole('textbox').waitFor();
  await press('Tab');
  await press('ControlOrMeta+a');
  await page.keyboard.type('５０００元');
  // 5000 × 20 % = 1000.00, 85.40 more than 914.60
  await page.getByText('相差 85.40 元').first().waitFor();
  await expectShown(page, '缴费', '每月 914.60 元 每月 1,000 元');
  await reach(/^提交/);
  await press('Enter');
  await page.getByText('请至少对一项作出决定').waitFor();
  await page.getByRole('radiogroup', { name: '缴费：决定' }).getByLabel('未定').focus();
  await press('ArrowRight');
  await reach('缴费：备注（可不填）', 'textbox');
  await page.keyboard.type('以银行流水为准');
  await reach(/^提交 1 项/);
  await press('Enter');
  await page.getByText('决定已保存').waitFor();

  await expectShown(page, '缴费基数', '每月金额（元） 4,573 每月金额（元） 5,000');
  await expectShown(page, '缴费', '每月 914.60 元 每月 1,000 元');
  for (const [name, state] of Object.entries({ 性别: '一致', 缴费年度: '一致', 缴费基数: '更正', 参保险种: '未核对' }))
    await expectState(page, name, state);
  expect(await decisionsOn(id)).toMatchObject([
    {
      matter: 'contributions',
      outcome: 'accepted',
      checked: ['sex', 'birthMonth', 'year'],
      facts: { base: { amount: '5000' } },
    },
  ]);
  const decisions = page.locator('.decisions > li');
  await expect.poll(() => decisions.count()).toBe(1);
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
  test('are corrected in the fields that the worker had, added, and said to be unknown or none', async () => {
    const { pickupCode, id } = await save();
    const { page } = await open();
    await signIn(page);
    await find(page, pickupCode);
    const correct = async (name: string) => {
      await check(page, name, '更正');
      return line(page, name).locator('.editor');
    };
    const add = async (name: string) => {
      await page.getByLabel('补充一项情况').selectOption(name);
      return line(page, name).locator('.editor');
    };
    await (await correct('性别')).getByRole('combobox').selectOption('不清楚');
    await (await correct('从事工作')).getByRole('combobox').selectOption('网约车');
    const resident = await correct('居民医保月数');
    // 90 months are seven years and six months.
    await resident.getByLabel('年', { exact: true }).fill('7');
    await resident.getByLabel('个月', { exact: true }).fill('6');
    await resident.getByRole('button', { name: '加一行' }).click();
    const second = resident.getByRole('group', { name: '第 2 行' });
    await second.getByLabel('类别').selectOption('原新农合');
    await second.getByLabel('年', { exact: true }).fill('1');
    await (await correct('技能证书')).getByRole('combobox').selectOption('有');
    await (await add('证书等级')).getByRole('textbox').fill('4');
    await (await add('居住证')).getByRole('combobox').selectOption('否');
    await (await add('人员类别')).getByLabel('高校毕业生').check();
    await (await add('户籍地代码')).getByRole('button', { name: '高青县' }).click();
    const platforms = (await add('平台')).getByRole('textbox');
    await platforms.fill('美团、闪送');
    await platforms.blur();
    const month = await add('起缴月份');
    await month.getByLabel('年', { exact: true }).fill('２０２６');
    await month.getByLabel('月', { exact: true }).fill('3');
    // One is taken back again.
    await (await correct('出生年月')).getByLabel('年', { exact: true }).fill('1986');
    await check(page, '出生年月', '未核对');
    await choose(page, '缴费', '缺材料');
    await page.getByLabel('缴费：缺哪些材料').fill('银行流水');
    await picture(page, 'counter-correcting');
    await submit(page);

    const { sex: _, ...others } = FACTS;
    const [decision] = await decisionsOn(id);
    expect(decision).toMatchObject({ matter: 'contributions', outcome: 'needs-papers', note: '银行流水' });
    expect(decision).not.toHaveProperty('checked');
    expect(decision.facts).toEqual({
      ...others,
      from: '2026-03',
      trade: 'ride-hailing',
      resident: [
        { kind: 'adult', months: 90 },
        { kind: 'rural', months: 12 },
      ],
      certificate: { level: 4 },
      residencePermit: false,
      groups: ['college-graduate'],
      householdRegistration: '370322',
      platform: ['美团', '闪送'],
    });
  });

  test('what is written wrongly is named at its field, and nothing is lost', async () => {
    const { pickupCode } = await save();
    const { page } = await open();
    await signIn(page);
    await find(page, pickupCode);
    await check(page, '出生年月', '更正');
    const birth = line(page, '出生年月');
    await birth.getByLabel('月', { exact: true }).fill('13');
    await page.getByText('提交决定').focus();
    await birth.getByRole('alert').filter({ hasText: '月份应写成 YYYY-MM' }).waitFor();
    await choose(page, '缴费', '不通过');
    await page.getByLabel('缴费：哪一条不符合').fill('电话 13800138000');
    await page.getByRole('button', { name: /^提交/ }).click();
    const all = page.getByRole('alert').filter({ hasText: '2 处写得不对' });
    await all.waitFor();
    expect(await all.textContent()).toContain('出生年月（');
    expect(await all.textContent()).toContain('这里不留这些');
    expect(await birth.getByLabel('月', { exact: true }).inputValue()).toBe('13');
    await picture(page, 'counter-refused');
  });

  test('none is called checked that nobody checked; the rest at once only by who says so twice', async () => {
    const { pickupCode, id } = await save();
    const { page } = await open();
    await signIn(page);
    await find(page, pickupCode);
    await page.getByText('已核对 0 项，共 8 项').waitFor();
    await check(page, '性别', '一致');
    await page.getByText('已核对 1 项').waitFor();
    await page.getByRole('button', { name: '其余 7 项都一致' }).click();
    await page.getByText('这 7 项都对过材料，都一致？').waitFor();
    await page.getByText('已核对 1 项').waitFor();
    await page.getByRole('button', { name: '都对过，一致' }).click();
    await page.getByText('已核对 8 项').waitFor();
    await check(page, '缴费年度', '未核对');
    await choose(page, '退休和养老金', '通过');
    await submit(page);
    expect((await decisionsOn(id))[0].checked.toSorted()).toEqual(
      ['base', 'birthMonth', 'certificate', 'resident', 'schemes', 'sex', 'trade'].toSorted(),
    );
    await page.getByText('已核对 7 项').waitFor();
    await expectState(page, '缴费年度', '未核对');
  });
});

test('each matter has its decision: several at once, papers and conditions named a tap away', async () => {
  const { pickupCode, id } = await save();
  const { page } = await open();
  await signIn(page);
  await find(page, pickupCode);
  await check(page, '性别', '一致');
  await choose(page, '缴费', '通过');
  await choose(page, '职业伤害保障', '不通过');
  await page.getByRole('button', { name: /^提交 2 项/ }).click();
  await page.getByText('请写明哪一条不符合').waitFor();
  const named = line(page, '职业伤害保障').locator('.chip').first();
  const condition = (await named.textContent())?.slice(2) ?? '';
  await named.click();
  await expect.poll(() => page.getByLabel('职业伤害保障：哪一条不符合').inputValue()).toBe(condition);
  await submit(page);
  await expect.poll(() => page.locator('.decisions > li').count()).toBe(2);
  await line(page, '职业伤害保障').locator('.latest', { hasText: '已定：不予通过' }).waitFor();
  const made = await decisionsOn(id);
  expect(
    made.map(({ matter, outcome, note }: { matter: string; outcome: string; note: string }) => [matter, outcome, note]),
  ).toEqual([
    ['contributions', 'accepted', null],
    ['occupational-injury', 'rejected', condition],
  ]);
  // What was checked went with the first, and is not said again.
  expect(made.map(({ checked }: { checked?: string[] }) => checked)).toEqual([['sex'], undefined]);
});

test('two officers at once: the second is shown the decision of the first, keeps what was typed, and decides anew', async () => {
  const { pickupCode } = await save();
  const [first, second] = [await open(), await open()];
  await signIn(first.page, { name: 'officer-1' });
  await signIn(second.page, { name: 'officer-2', office: '370300' });
  for (const { page } of [first, second]) await find(page, pickupCode);
  const { page } = second;
  await check(page, '性别', '更正');
  await line(page, '性别').getByRole('combobox').selectOption('女');
  for (const each of [first, second]) await choose(each.page, '缴费', '通过');
  await page.getByLabel('缴费：备注').fill('性别以身份证为准');
  await submit(first.page);
  await page.getByRole('button', { name: /^提交/ }).click();
  await page.getByText('刚被同事处理过').waitFor();
  await expect.poll(() => page.locator('.decisions > li').count()).toBe(1);
  await expect.poll(() => page.getByLabel('缴费：备注').inputValue()).toBe('性别以身份证为准');
  await submit(page);
  await expect.poll(() => page.locator('.decisions > li').count()).toBe(2);
  await expectShown(page, '性别', '男 女');
});

describe('What was not sent', () => {
  test('survives a sign-in that ended, for the officer whose it is, and goes with whoever signs out', async () => {
    const { pickupCode, id } = await save();
    const { page } = await open();
    await signIn(page);
    await find(page, pickupCode);
    await check(page, '性别', '更正');
    await line(page, '性别').getByRole('combobox').selectOption('女');
    await check(page, '出生年月', '一致');
    await choose(page, '缴费', '通过');
    await page.getByLabel('缴费：备注').fill('以身份证为准');
    // As an hour later: the service does not know the token any more.
    await page.route(/\/decisions$/, (route) =>
      route.fulfill({ status: 401, json: { type: 'x/unauthorized', status: 401 } }),
    );
    await page.getByRole('button', { name: /^提交/ }).click();
    await page.getByText('没提交的核对和决定还在').waitFor();
    await page.unroute(/\/decisions$/);
    await picture(page, 'counter-signed-out');
    await signIn(page, { comesTo: `取件码 ${pickupCode}` });
    await page.getByText('接着上次没提交的').waitFor();
    await expectShown(page, '性别', '男 女');
    await expectState(page, '出生年月', '一致');
    await expect.poll(() => page.getByLabel('缴费：备注').inputValue()).toBe('以身份证为准');
    // A reload keeps it as well.
    await page.reload();
    await page.getByText('接着上次没提交的').waitFor();
    await submit(page);
    expect(await decisionsOn(id)).toMatchObject([
      { matter: 'contributions', note: '以身份证为准', checked: ['birthMonth'], facts: { sex: 'female' } },
    ]);
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await expect.poll(() => page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('is not shown to a colleague at the same machine', async () => {
    const { pickupCode } = await save();
    const { page } = await open();
    await signIn(page);
    await find(page, pickupCode);
    await check(page, '性别', '一致');
    await page.evaluate(`sessionStorage.removeItem('lingbao.token')`);
    await page.reload();
    await signIn(page, { name: 'officer-2' });
    await find(page, pickupCode);
    await expectState(page, '性别', '未核对');
  });
});
