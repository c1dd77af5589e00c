import { writeFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { grouped } from '../../web/ui/tidy.ts';
import { DESK, expectSound, pathOfArtifact, picture, stage, type Watched } from './stage.ts';

const FLOOR = 'pension.contribution-base.floor';

const { it, open } = stage();

async function openPolicy(query: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const seen = await open(`/policy${query}`, options);
  await seen.page.locator('.figure').first().waitFor({ state: 'attached' });
  return seen;
}

const figure = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const shownValue = (page: Page, id: string) => figure(page, id).locator('> .value').textContent();

describe('the two clocks', () => {
  // 鲁人社字〔2026〕75号, published on 2026-08-14, sets the floor of 2026 to 4573; 〔2025〕91号 that of 2025 to 4504.
  test.for([
    { query: '?on=2025-06-01&asOf=2026-11-01', value: '4,504', provisional: false },
    { query: '?on=2026-03-01&asOf=2026-08-13', value: '4,504', provisional: true },
    { query: '?on=2026-03-01&asOf=2026-08-14', value: '4,573', provisional: false },
  ])('$query: the floor is $value', async ({ query, value, provisional }) => {
    const { page } = await openPolicy(query);
    await expect.poll(() => shownValue(page, FLOOR)).toContain(`${value} 元/月`);
    expect((await shownValue(page, FLOOR))?.includes('暂按上一标准')).toBe(provisional);
  });

  test('are set in the page, are kept in its address, and a day that does not exist is refused in words', async () => {
    const { page } = await openPolicy('?on=2026-03-01&asOf=2026-11-01');
    await page.getByText('换地区、日期').click();
    const box = (of: RegExp, name: string) =>
      page.getByRole('group', { name: of }).getByRole('textbox', { name, exact: true });
    await box(/已知的政策/, '月').fill('8');
    await box(/已知的政策/, '日').fill('13');
    await expect.poll(() => shownValue(page, FLOOR)).toContain('4,504');
    await expect.poll(() => new URL(page.url()).search).toContain('asOf=2026-08-13');
    await box(/适用的日期/, '日').fill('32');
    await expect.poll(() => page.locator('#day-fault').textContent()).toContain('实际存在的日期');
    expect(await shownValue(page, FLOOR)).toContain('4,504');
    const again = await openPolicy('?on=2026-02-30&asOf=2026-08-13');
    await expect.poll(() => again.page.locator('h2').first().textContent()).toMatch(/20\d\d-\d\d-\d\d 适用/);
    await picture(page, 'policy-days');
    // Nothing is asked for by the browser's own calendar, whose language is the browser's.
    expect(await page.locator('input[type=date]').count()).toBe(0);
    await page.getByRole('button', { name: '回到今天' }).click();
    await expect.poll(() => page.locator('#day-fault').textContent()).toBe('');
    await expect.poll(() => box(/适用的日期/, '年').inputValue()).toBe(String(new Date().getFullYear()));
  });
});

test('begins on a phone with the search and what most ask for, by subjects of which what matters is first', async () => {
  const { page } = await openPolicy('?on=2026-11-30&asOf=2026-11-30');
  await picture(page, 'policy-phone');
  await expect.poll(async () => (await page.getByLabel(/查找/).boundingBox())?.y).toBeLessThan(740);
  await page.locator('.asked-for .rows > div', { hasText: '月最低工资标准' }).waitFor();
  const asked = await page.locator('.asked-for .rows > div').allTextContents();
  // 鲁人社字〔2026〕75号: 4573 to 22863; 鲁政字〔2025〕148号: 2020 in Gaoqing.
  expect(asked[0]).toMatch(/下限4,573 元\/月$/);
  expect(asked[1]).toMatch(/上限22,863 元\/月$/);
  expect(asked.at(-1)).toMatch(/月最低工资标准2,020 元\/月$/);
  const subjects = await page.locator('.subject h3').allTextContents();
  expect(subjects.slice(0, 3)).toEqual(['养老保险', '医疗保险', '退休']);
  // What has ended is last.
  expect(subjects.at(-1)).toBe('意外伤害保险补贴');
  expect(subjects.filter((name) => /^[a-z]/.test(name))).toEqual([]);
  // It was 66,182 pixels.
  await expect.poll(() => page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(4 * 740);
  // The figure that is asked for leads into its subject.
  await page.locator('.asked-for a').first().tap();
  await expect.poll(() => figure(page, FLOOR).isVisible()).toBe(true);
  await picture(page, 'policy-phone-open', false);
  // Nobody has seen the premium of 2026; that of 2025 stands beside it.
  const premium = figure(page, 'medical.resident.premium.adult');
  expect(await premium.textContent()).toMatch(/没见到通知.*上一次见到的.*2025.*460 元/);
});

test('says the same as the API, figure by figure', async () => {
  const { page } = await openPolicy('?on=2026-03-01&asOf=2026-11-01');
  const response = await fetch(`${it.server.origin}/v1/parameters?on=2026-03-01&asOf=2026-11-01`);
  const { parameters, figures } = await response.json();
  expect(parameters.length).toBeGreaterThan(50);
  for (const { id, title, value, unit, document } of parameters) {
    const card = figure(page, id);
    const text = await card.textContent();
    expect(text, id).toContain(title);
    expect(text, id).toContain(document);
    if (typeof value === 'string')
      expect(await shownValue(page, id), id).toContain(unit.startsWith('CNY') ? grouped(value) : value);
  }
  const gaps = await page.locator('.figure:has(> .not-published)').evaluateAll((all) => all.map((each) => each.id));
  expect(gaps.sort()).toEqual(figures.map(({ id }: { id: string }) => id).sort());
  for (const { id, askedOf, contact } of figures)
    expect(await figure(page, id).textContent()).toContain(
      `请${contact?.phone ? `打${contact.phone}` : ''}问${askedOf}`,
    );
});

test('finds by title, id and number of a document, and shows the gaps alone', async () => {
  const { page } = await openPolicy('?on=2026-03-01&asOf=2026-11-01');
  await page.getByLabel(/查找/).fill('鲁人社字〔2026〕75号');
  await expect.poll(() => page.locator('.figure').count()).toBeLessThan(10);
  await expect.poll(() => figure(page, FLOOR).count()).toBe(1);
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('鲁人社字〔2026〕75号');
  await page.getByLabel(/查找/).fill('');
  await page.getByText('换地区、日期').tap();
  await page.getByLabel('只看').selectOption('not-published');
  await expect.poll(() => page.locator('.figure:not(:has(> .not-published))').count()).toBe(0);
  await expect.poll(() => page.locator('.figure').count()).toBeGreaterThan(0);
});

test('has the history of a figure, and its number leads to the document', async () => {
  const { page } = await openPolicy(`?on=2026-03-01&asOf=2026-08-13&q=${FLOOR}`);
  await figure(page, FLOOR).locator('.history summary').tap();
  const history = figure(page, FLOOR).locator('.history', { hasText: '4,504' });
  await history.filter({ hasText: /4,573.*当时还没有公布/ }).waitFor();
  await picture(page, 'policy-history');
  await figure(page, FLOOR).locator('.source a').first().tap();
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#document-鲁人社字〔2025〕91号');
  expect(await page.locator('.documents li:target').textContent()).toContain('鲁人社字〔2025〕91号');
});

test('is read on paper: A4, nothing folded away', async () => {
  const { page } = await openPolicy('?on=2026-03-01&asOf=2026-11-01&q=pension.contribution', {
    ...DESK,
    hasTouch: false,
    isMobile: false,
  });
  writeFileSync(pathOfArtifact('policy.pdf'), await page.pdf({ preferCSSPageSize: true }));
  const open = await page.locator('details[open]').count();
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await expect.poll(() => page.locator('details:not([open])').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.figure').first().waitFor();
  await page.locator('.filters').waitFor({ state: 'hidden' });
  await picture(page, 'policy-print', false);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await expect.poll(() => page.locator('details[open]').count()).toBe(open);
});

describe.for(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)(
    'axe finds nothing in %s, 320 pixels hold it, nothing foreign is called',
    async (language) => {
      const { page, faults, origins } = await openPolicy('?on=2026-03-01&asOf=2026-11-01', { colorScheme });
      if (language === 'en') {
        await page.getByRole('button', { name: 'English' }).tap();
        // Laws have Chinese names; what one searches with is English.
        await expect.poll(() => page.locator('.filters').textContent()).not.toMatch(/查找|换地区/);
      }
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      await expectSound(page);
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      await picture(page, `policy-${colorScheme}-${language}`, false);
      expect([...origins]).toEqual([it.server.origin]);
      expect(faults).toEqual([]);
    },
  );
});
