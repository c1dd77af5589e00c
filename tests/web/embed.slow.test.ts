import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questions } from '../../shared/facts/index.ts';
import { buildLoader, type EmbedKit } from '../../tools/build/page/embed-kit.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HostServer, startHost, strictPolicy } from './host-page.ts';
import { findings, picture, stage, type Watched } from './stage.ts';
import { STORAGE_BLOCKED } from './storage-blocked.ts';

/** 5000 lies inside the band of 2026, which is history on whatever day this runs. */
const PREFILL = JSON.stringify({ year: 2026, base: { amount: '5000' }, schemes: ['pension', 'medical'] });

let host: HostServer;
let stranger: HostServer;
let kit: EmbedKit;

beforeAll(async () => {
  [host, stranger, kit] = await Promise.all([startHost(), startHost(), buildLoader()]);
  process.env.PARTNERS_FILE = join(temporaryFolder(), 'partners.json');
  const partners = [{ id: 'test-partner', name: '城市骑手', origins: [host.origin] }];
  writeFileSync(process.env.PARTNERS_FILE, JSON.stringify({ partners }));
});
afterAll(() => Promise.all([host?.close(), stranger?.close()]));

// Only now: the server reads the partners as it starts.
const { it, watched } = stage();

const tag = (integrity = kit.integrity) =>
  `<script src="${it.server.origin}${kit.path}" integrity="${integrity}" crossorigin="anonymous" async></script>`;
const element = (attributes: string, id = 'first') =>
  `<lingbao-calculator id="${id}" partner="test-partner" ${attributes}><a href="${it.server.origin}/">打开灵保</a></lingbao-calculator>`;

/** Notes every event of every element, in the order they come. */
const NOTE_EVENTS = `
  window.heard = [];
  for (const type of ['ready', 'result', 'problem'])
    addEventListener(type, (event) => event instanceof CustomEvent && heard.push({ id: event.target.id, type, detail: event.detail }));
`;

/** Questions with a few answers to choose from, asked whatever else is known. */
const CLOSED = questions.filter(({ id, type }) => ['yes-no', 'choice', 'details'].includes(type) && !id.includes('.'));

/** Notes all that a host can see of a frame: its messages, its size, and what it does to the page around it. */
const SEE_ALL = `
  window.seen = [];
  const element = document.getElementById('first');
  const now = () => {
    const { width, height } = element.getBoundingClientRect();
    return [width, height, scrollY, document.activeElement.tagName, history.length, element.shadowRoot?.querySelector('iframe').contentWindow.length].join(' ');
  };
  let before = now();
  const look = () => {
    if (now() !== before) seen.push((before = now()));
    requestAnimationFrame(look);
  };
  look();
  addEventListener('message', ({ data }) => seen.push(JSON.stringify(data)));
`;

/** Answers the question of these words with the option of this number, and two more after it; tells how many it answered. */
const ANSWERING = `
  const until = async (found) => {
    for (let tries = 0; tries < 1000; tries += 1) {
      if (found()) return true;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return false;
  };
  window.answering = async (text, first, further) => {
    const card = () => document.querySelector('form.question');
    if (!(await until(() => card() && card() !== window.stood && card().querySelector('h2').textContent === text))) return 0;
    for (const [place, choice] of [first, further, further].entries()) {
      const asked = card();
      if (!asked) continue;
      const options = asked.querySelectorAll('[role=group] button');
      (options[choice % options.length] ?? asked.querySelector('.unsure')).click();
      if (!(await until(() => card() !== asked))) return place;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return 3;
  };
`;

interface Heard {
  id: string;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a partner's own script gets
  detail: any;
}

const heardIn = (page: Page) => page.evaluate<Heard[]>('window.heard');
const ofType = async (page: Page, type: string) => (await heardIn(page)).filter((event) => event.type === type);

interface Opening {
  body: string;
  at?: HostServer;
  script?: string;
  headers?: Record<string, string>;
  options?: BrowserContextOptions;
  before?: string;
}

/** Opens a host page under a strict policy, in a browser that blocks all storage. */
async function open({ body, at = host, script = '', headers, options, before = '' }: Opening): Promise<Watched> {
  const seen = await watched(options);
  await seen.page.addInitScript(STORAGE_BLOCKED + before);
  at.serve({
    body: `<h1>合作方</h1>${body}${tag()}`,
    script: NOTE_EVENTS + script,
    headers: { 'Content-Security-Policy': strictPolicy(it.server.origin), ...headers },
  });
  await seen.page.goto(at.origin);
  return seen;
}

/** The frames of our origin on a page, in their order, once each has its calculator. */
async function widgets(page: Page, count = 1): Promise<Frame[]> {
  const ours = () => page.frames().filter((frame) => frame.url().startsWith(`${it.server.origin}/embed/`));
  await expect.poll(() => ours().length, { timeout: 20_000 }).toBe(count);
  await Promise.all(ours().map((frame) => frame.locator('.hand-over, .consent').first().waitFor()));
  return ours();
}

/** As a person does: down to the button, and once it may be pressed. */
async function agree(frame: Frame | undefined): Promise<void> {
  await frame?.getByRole('button', { name: '不同意，返回' }).scrollIntoViewIfNeeded();
  await frame?.locator('.consent button.primary:enabled').waitFor();
  await frame?.getByRole('button', { name: '同意，交给对方' }).tap();
}

const heightOf = (page: Page, id = 'first') =>
  page.evaluate<number>(
    `document.getElementById('${id}').shadowRoot.querySelector('iframe').getBoundingClientRect().height`,
  );

describe('a host on another origin, with a strict policy and all storage blocked', () => {
  test('embeds two; one person agrees: that one tells its result, once, and nothing was told before', async () => {
    const { page, faults, origins } = await open({
      body: element(`prefill='${PREFILL}'`) + element(`language="en" prefill='${PREFILL}'`, 'second'),
    });
    const [first, second] = await widgets(page, 2);
    if (!first || !second) return expect.fail('no frames');
    expect((await ofType(page, 'ready')).map(({ id, detail }) => [id, detail])).toEqual(
      expect.arrayContaining([
        ['first', { language: 'zh-CN', region: '370322' }],
        ['second', { language: 'en', region: '370322' }],
      ]),
    );
    expect(await ofType(page, 'problem')).toEqual([]);
    await picture(page, 'embed-two-on-a-page');

    // To the screen of consent and back: still nothing.
    await first.getByRole('button', { name: '把结果交给 城市骑手' }).tap();
    await first.getByRole('heading', { name: '要把结果交给这个网站吗？' }).waitFor();
    expect(await first.locator('.recipient').textContent()).toBe(`城市骑手${host.origin}`);
    await expect.poll(() => first.evaluate('document.activeElement.id')).toBe('consent-heading');
    await picture(page, 'embed-consent');
    await first.getByRole('button', { name: '不同意，返回' }).tap();
    await expect.poll(() => first.evaluate('document.activeElement.id')).toBe('hand-over');
    expect(await ofType(page, 'result')).toEqual([]);

    await first.getByRole('button', { name: '把结果交给 城市骑手' }).tap();
    await agree(first);
    await first.getByText('已经交给 城市骑手。').waitFor();
    await expect.poll(async () => (await ofType(page, 'result')).map(({ id }) => id)).toEqual(['first']);
    const results = await ofType(page, 'result');
    const { facts, assessment } = results[0]?.detail ?? {};
    expect(facts).toMatchObject({ year: 2026, base: { amount: expect.stringMatching(/^5000/) }, region: '370322' });
    // 5000 × 20 % = 1000.00 and × 7 % = 350.00
    expect(assessment.contributions.monthly).toMatchObject({ pension: '1000.00', medical: '350.00', total: '1350.00' });
    expect(assessment.steps.length).toBeGreaterThan(0);

    for (const frame of [first, second]) expect(await frame.evaluate('window.storageTouched')).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect([...origins].sort()).toEqual([host.origin, it.server.origin].sort());
    expect(faults).toEqual([]);
  });

  test('shows every answer on the screen of consent, in the words of its question', async () => {
    const { page } = await open({ body: element(`prefill='${PREFILL}'`) });
    const [frame] = await widgets(page);
    await frame?.locator('#hand-over').tap();
    const rows = await frame?.locator('.consent dl > div').allTextContents();
    expect(rows?.join('\n')).toContain('5,000 元/月');
    expect(rows?.join('\n')).toContain('2026');
    await frame?.getByText('看要交出的全部内容').tap();
    expect(await frame?.locator('.consent pre').textContent()).toContain('"assessment"');
  });

  test('shows one number and one question without scrolling, and the rest a tap away', async () => {
    const { page } = await open({ body: element('') });
    const [frame] = await widgets(page);
    if (!frame) return expect.fail('no frame');
    await picture(page, 'embed-glance');
    expect(await frame.evaluate('document.documentElement.scrollHeight > innerHeight')).toBe(false);
    const number = frame.locator('.number');
    expect(await number.count()).toBe(1);
    expect(await number.textContent()).toMatch(/^[\d,.]+ 元$/);
    const least = await number.textContent();
    const sliders = frame.getByRole('slider');
    expect(await sliders.count()).toBe(1);
    expect(await frame.locator('form.question').count()).toBe(0);
    await sliders.focus();
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => number.textContent()).not.toBe(least);
    await frame.getByRole('button', { name: '详细算一算' }).tap();
    await frame.getByRole('heading', { name: '您想知道什么？' }).waitFor();
    // What was chosen before comes along.
    await frame.getByText('已经答了 1 题').waitFor();
    expect(await heightOf(page)).toBe(666);
  });

  test('has a frame as tall as it wants, whatever is in it, and at most 900 pixels by itself', async () => {
    const { page } = await open({ body: element(`prefill='${PREFILL}'`) });
    const [frame] = await widgets(page);
    if (!frame) return expect.fail('no frame');
    // 90 of 100 parts of a phone of 740 pixels.
    expect(await heightOf(page)).toBe(666);
    await frame.getByRole('button', { name: '详细算一算' }).tap();
    await frame.getByRole('heading', { name: '您想知道什么？' }).waitFor();
    expect(await frame.evaluate('document.documentElement.scrollHeight > innerHeight')).toBe(true);
    expect(await heightOf(page)).toBe(666);
    await page.setViewportSize({ width: 412, height: 1200 });
    expect(await heightOf(page)).toBe(900);
    await page.evaluate("document.getElementById('first').style.setProperty('--lingbao-height', '480px')");
    expect(await heightOf(page)).toBe(480);
    await page.evaluate("document.getElementById('first').style.setProperty('--lingbao-height', '1000px')");
    expect(await heightOf(page)).toBe(1000);
  });

  test('moves nothing of the page around it, above or below the fold', async () => {
    const places = '[...document.querySelectorAll("lingbao-calculator, #end")].map((each) => each.offsetTop)';
    const { page } = await open({
      body: `${element('')}${element('', 'second')}${element('', 'third')}<p id="end">end</p>`,
      before: `customElements.whenDefined('lingbao-calculator').then(() => (window.atFirst = ${places}));`,
    });
    await widgets(page, 3);
    await page.evaluate('scrollTo(0, 1e6)');
    await page.evaluate('new Promise((done) => setTimeout(done, 500))');
    const now = await page.evaluate<number[]>(places);
    // Three of 90 of 100 parts of 740 pixels.
    expect((now[3] ?? 0) - (now[0] ?? 0)).toBeGreaterThanOrEqual(3 * 666);
    expect(await page.evaluate('atFirst')).toEqual(now);
  });

  test('may change attributes at any time: language and theme follow, without a new frame', async () => {
    const { page } = await open({ body: element(`prefill='${PREFILL}'`) });
    const [frame] = await widgets(page);
    await page.evaluate("document.getElementById('first').setAttribute('language', 'en')");
    await frame?.getByRole('button', { name: 'Hand the result to 城市骑手' }).waitFor();
    await page.evaluate("document.getElementById('first').setAttribute('theme', 'accent: #7a1f5c')");
    await expect
      .poll(() => frame?.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')"))
      .toBe('#7a1f5c');
    expect(await ofType(page, 'ready')).toHaveLength(1);
  });

  test('may begin with a question of its choice', async () => {
    const { page } = await open({ body: element(`first-question="certificate" prefill='${PREFILL}'`) });
    const [frame] = await widgets(page);
    await frame?.getByRole('heading', { name: '您有职业资格证书或职业技能等级证书吗？' }).waitFor();
  });

  test('may want no results: then nobody is asked for one', async () => {
    const { page } = await open({ body: element(`share="off" prefill='${PREFILL}'`) });
    await expect.poll(async () => (await ofType(page, 'ready')).length, { timeout: 20_000 }).toBe(1);
    const frame = page.frames()[1];
    await frame?.locator('h1').waitFor();
    expect(await frame?.locator('#hand-over').count()).toBe(0);
  });

  test('may isolate itself by COEP', async () => {
    const { page } = await open({
      body: element(`prefill='${PREFILL}'`),
      headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    });
    await widgets(page);
    expect(await page.evaluate('crossOriginIsolated')).toBe(true);
  });

  test('hears what it wrote wrong in an attribute, and the rest still counts', async () => {
    const bad = JSON.stringify({ year: 2026, base: { amount: '5000' }, sex: 'x', idNumber: '3703…' });
    const { page } = await open({ body: element(`region="110000" first-question="shoe-size" prefill='${bad}'`) });
    const [frame] = await widgets(page);
    const problems = await ofType(page, 'problem');
    expect(problems.map(({ detail }) => detail.where).sort()).toEqual([
      'first-question',
      'prefill idNumber',
      'prefill sex',
      'region',
    ]);
    for (const { detail } of problems) {
      expect(detail.zh).toMatch(/\p{Script=Han}/u);
      expect(detail.en).toMatch(/[a-z]/);
    }
    await frame?.locator('#hand-over').tap();
    await agree(frame);
    await expect.poll(async () => (await ofType(page, 'result')).length).toBe(1);
    const [result] = await ofType(page, 'result');
    expect(result?.detail.facts).toMatchObject({ year: 2026 });
    expect(JSON.stringify(result?.detail.facts)).not.toMatch(/idNumber|3703…|"sex"/);
  });
});

describe('what a hostile page can do', () => {
  test('cannot have consent clicked through a frame that is not seen', { timeout: 120_000 }, async () => {
    const { page } = await open({ body: element(`prefill='${PREFILL}'`) });
    const [frame] = await widgets(page);
    if (!frame) return expect.fail('no frame');
    await frame.locator('#hand-over').tap();
    await frame.getByRole('button', { name: '不同意，返回' }).scrollIntoViewIfNeeded();
    const enabled = () => frame.locator('.consent button.primary:enabled').count();
    await expect.poll(enabled).toBe(1);
    const style = (css: string) => page.evaluate(`document.getElementById('first').style.cssText = '${css}'`);
    for (const hidden of ['opacity: 0', 'opacity: 0.01', 'filter: blur(9px)']) {
      await style(hidden);
      await expect.poll(enabled, { message: hidden }).toBe(0);
      await style('');
      await expect.poll(enabled).toBe(1);
    }
    // A bait on top that lets clicks through.
    await page.evaluate(`{
      const bait = document.createElement('div');
      bait.id = 'bait';
      bait.style.cssText = 'position: fixed; inset: 0; background: #fff; pointer-events: none';
      document.body.append(bait);
    }`);
    await expect.poll(enabled).toBe(0);
    await frame.evaluate("document.querySelector('.consent button.primary').click()");
    expect(await ofType(page, 'result')).toEqual([]);
    await page.evaluate("document.getElementById('bait').remove()");
    await agree(frame);
    await expect.poll(async () => (await ofType(page, 'result')).length).toBe(1);
  });

  test('learns nothing before consent, whatever a person answers', { timeout: 580_000 }, async () => {
    const { page } = await open({
      body: `<p style="height: 300px"></p>${element('')}<p style="height: 2000px"></p>`,
      headers: { 'Content-Security-Policy': '' },
      script: SEE_ALL,
    });
    await expect.poll(async () => (await ofType(page, 'ready')).length, { timeout: 30_000 }).toBe(1);
    const frame = page.frames().find((each) => each.url().startsWith(`${it.server.origin}/embed/`));
    if (!frame) return expect.fail('no frame');
    await frame.evaluate(ANSWERING);
    expect((await page.evaluate<string[]>('seen')).join('\n')).toContain('"type":"ready"');
    let sequences = 0;
    const answered = async ({ id, text }: (typeof CLOSED)[number], first: number, further: number) => {
      sequences += 1;
      await frame.evaluate("window.stood = document.querySelector('form.question')");
      // Another day is another calculation, which begins anew with this question.
      const prefill = JSON.stringify({ year: 2026, base: { amount: '5000' }, asOf: `2026-11-${10 + (sequences % 2)}` });
      await page.evaluate(`{
        seen.length = 0;
        document.getElementById('first').setAttribute('first-question', '${id}');
        document.getElementById('first').setAttribute('prefill', '${prefill}');
      }`);
      const steps = await frame.evaluate(`answering(${JSON.stringify(text['zh-CN'])}, ${first}, ${further})`);
      expect([id, steps]).toEqual([id, 3]);
      return page.evaluate<unknown[]>('seen');
    };
    // The first one takes the focus into the frame.
    for (const question of CLOSED.slice(0, 1)) await answered(question, 0, 0);
    for (const question of CLOSED)
      for (let first = 0; first < (question.options?.length ?? 2); first += 1)
        for (const further of [0, 1, 2])
          expect([question.id, await answered(question, first, further)]).toEqual([question.id, []]);
    expect(sequences).toBeGreaterThanOrEqual(200);
  });

  test('forged messages are not believed, in the page or in the frame', async () => {
    stranger.serve({
      body: '<p>evil</p>',
      script: `
        const message = { lingbao: 1, type: 'result', detail: { facts: {}, assessment: { outcome: 'assessed' } } };
        parent.postMessage(message, '*');
        parent.postMessage('sent', '*');`,
    });
    const { page } = await open({
      body: element(`prefill='${PREFILL}'`),
      headers: { 'Content-Security-Policy': strictPolicy(`${it.server.origin} ${stranger.origin}`) },
      script: `addEventListener('message', ({ data }) => { if (data === 'sent') window.sent = true; });`,
    });
    const [frame] = await widgets(page);
    // From a frame of another origin, from the page itself, and to the frame with wrong shapes from its own host.
    await page.evaluate(`{
      const evil = document.createElement('iframe');
      evil.src = '${stranger.origin}/';
      document.body.append(evil);
      postMessage({ lingbao: 1, type: 'result', detail: {} }, '*');
    }`);
    await expect.poll(() => page.evaluate('window.sent')).toBe(true);
    await page.evaluate(`{
      const { contentWindow } = document.getElementById('first').shadowRoot.querySelector('iframe');
      for (const data of [null, 7, 'x', { lingbao: 2 }, { lingbao: 1, type: 'attributes' }, { lingbao: 1, type: 'agree' },
        { lingbao: 1, type: 'attributes', attributes: { language: { toString: 1 } } }])
        contentWindow.postMessage(data, '*');
    }`);
    // From another window of the host's own origin, which is not the page around the frame.
    await page.evaluate("document.body.append(document.createElement('iframe'))");
    const aside = page.frames().find((each) => each.url() === 'about:blank');
    await aside?.evaluate(`{
      const { contentWindow } = parent.document.getElementById('first').shadowRoot.querySelector('iframe');
      contentWindow.postMessage({ lingbao: 1, type: 'attributes', attributes: { region: 'none' } }, '*');
      parent.asideSent = true;
    }`);
    expect(await page.evaluate('window.asideSent')).toBe(true);
    // A message sent after all of these has arrived, so these have as well.
    await page.evaluate("document.getElementById('first').setAttribute('theme', 'radius: 3px')");
    await expect
      .poll(() => frame?.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--radius')"))
      .toBe('3px');
    expect(await ofType(page, 'result')).toEqual([]);
    // Had the frame heard the window aside, it would have complained of its region.
    expect(await ofType(page, 'problem')).toEqual([]);
  });

  test('one frame cannot speak for another', async () => {
    const { page } = await open({
      body: element(`prefill='${PREFILL}'`) + element(`prefill='${PREFILL}'`, 'second'),
    });
    const [, second] = await widgets(page, 2);
    await second?.evaluate("parent.postMessage({ lingbao: 1, type: 'problem', detail: { where: 'x' } }, '*')");
    await expect
      .poll(() => ofType(page, 'problem'))
      .toEqual([{ id: 'second', type: 'problem', detail: { where: 'x' } }]);
  });

  test.for([
    { who: 'a host that is not on the list', at: () => stranger, partner: 'test-partner' },
    { who: 'a listed host with the id of nobody', at: () => host, partner: 'nobody' },
  ])('$who: the browser refuses the frame, and the link stands in its place', async ({ at, partner }) => {
    const seen = await watched();
    const { page } = seen;
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    at().serve({
      body: `<h1>x</h1>${element(`prefill='${PREFILL}'`).replace('test-partner', partner)}${tag()}`,
      script: NOTE_EVENTS,
    });
    await page.goto(at().origin);
    // The link is there before anything is known, and the reason follows.
    await page.getByRole('link', { name: '打开灵保' }).waitFor({ timeout: 1_000 });
    await expect.poll(() => warnings.join(), { timeout: 10_000 }).toContain(`partner="${partner}"`);
    expect(warnings.join()).toContain(at().origin);
    expect(seen.faults.join('\n')).toMatch(/frame-ancestors/);
    await page.getByRole('link', { name: '打开灵保' }).waitFor({ timeout: 1_000 });
    expect(await heightOf(page)).toBe(0);
    expect(await heardIn(page)).toEqual([]);
    if (partner === 'nobody') await picture(page, 'embed-refused');
  });

  test('the headers say so: those of the partner, of nobody, and of two at once', async () => {
    const ancestors = async (query: string) => {
      const { headers } = await fetch(`${it.server.origin}/embed/frame.html${query}`);
      return /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0];
    };
    expect(await ancestors('?partner=test-partner')).toBe(`frame-ancestors 'self' ${host.origin}`);
    const name = async (query: string) =>
      (await fetch(`${it.server.origin}/embed/frame.html${query}`)).headers.get('lingbao-partner');
    expect(await name('?partner=test-partner')).toBe('%E5%9F%8E%E5%B8%82%E9%AA%91%E6%89%8B');
    for (const query of ['', '?partner=nobody', '?partner=__proto__']) expect(await name(query), query).toBe(null);
    for (const query of ['', '?partner=nobody', '?partner=test-partner&partner=nobody', '?partner=__proto__'])
      expect(await ancestors(query), query).toBe("frame-ancestors 'self'");
    expect((await fetch(`${it.server.origin}/embed/%66rame.html`)).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self'",
    );
  });

  test('nothing but colours and a radius comes in by a theme', async () => {
    const theme =
      'accent: red; card: #fff} body{display:none; ink: url(https://evil.example/x); radius: calc(9px); --paper: #000; paper: #f4f5f2; radius: 25px; position: fixed';
    const { page, origins } = await open({ body: element(`prefill='${PREFILL}' theme="${theme}"`) });
    const [frame] = await widgets(page);
    expect(await frame?.evaluate('document.documentElement.style.cssText')).toBe('--paper: #f4f5f2;');
    expect((await ofType(page, 'problem')).map(({ detail }) => detail.where)).toEqual([
      'theme accent',
      'theme card',
      'theme ink',
      'theme radius',
      'theme --paper',
      'theme radius',
      'theme position',
    ]);
    expect([...origins].sort()).toEqual([host.origin, it.server.origin].sort());
  });

  test('colours on which consent could not be read are not taken', async () => {
    const { page } = await open({ body: element(`prefill='${PREFILL}' theme="ink: #eeeeee; accent: #7a1f5c"`) });
    const [frame] = await widgets(page);
    expect(await frame?.evaluate('document.documentElement.style.cssText')).toBe('');
    const [problem] = await ofType(page, 'problem');
    // White on #eeeeee: (1.05) / (0.8550 + 0.05) = 1.16; paper #f4f5f2 is a little darker than white.
    expect(problem?.detail.zh).toMatch(/ink 与 paper 的对比度是 1\.\d\d，至少要 4\.5/);
  });

  test('a script that is not the one of the hash does not run', async () => {
    const { page, faults } = await watched();
    host.serve({ body: element('') + tag(`sha384-${'A'.repeat(64)}`) });
    await page.goto(host.origin);
    await expect.poll(() => faults.join('\n')).toMatch(/integrity/);
    expect(await page.evaluate("customElements.get('lingbao-calculator') === undefined")).toBe(true);
    await page.getByRole('link', { name: '打开灵保' }).waitFor();
  });
});

describe.for(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)(
    'axe finds nothing in the frame in %s, and 320 pixels hold it',
    async (language) => {
      const { page } = await open({
        body: element(`language="${language}" prefill='${PREFILL}'`),
        options: { colorScheme },
      });
      const [frame] = await widgets(page);
      if (!frame) return expect.fail('no frame');
      expect(await findings(frame)).toEqual([]);
      await picture(page, `embed-frame-${colorScheme}-${language}`);
      await frame.locator('#hand-over').tap();
      await frame.locator('.consent summary').tap();
      await frame.locator('.consent .buttons').scrollIntoViewIfNeeded();
      await frame.locator('.consent button.primary:enabled').waitFor();
      expect(await findings(frame)).toEqual([]);
      await picture(page, `embed-consent-${colorScheme}-${language}`);
      await page.setViewportSize({ width: 336, height: 640 });
      expect(await frame.evaluate('innerWidth')).toBe(320);
      expect(await frame.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await page.setViewportSize({ width: 656, height: 640 });
      await frame.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await frame.evaluate('document.documentElement.scrollWidth')).toBe(640);
    },
  );
});
