import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { facts } from '../../shared/api/facts.ts';
import { buildLoader } from '../../tools/build/page/embed-kit.ts';
import { settingsOf } from '../../web/partner/attributes.ts';
import { COLOUR_TOKENS, contrast, PALETTES, SCHEMES } from '../../web/partner/colours.ts';
import { contrasts, declarationsOf, parseTheme } from '../../web/partner/theme.ts';

describe('the script that partners load', () => {
  test('is at most 3 KB, and its name and hash are those of its content', async () => {
    const { code, path, integrity, version } = await buildLoader();
    expect(gzipSync(code).length).toBeLessThanOrEqual(3 * 1024);
    const digest = createHash('sha256').update(code).digest('hex').slice(0, 8);
    expect(path).toBe(`/embed/lingbao-calculator-${version}-${digest}.js`);
    expect(integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);
    expect((await buildLoader()).integrity).toBe(integrity);
  });

  test('uses no storage, no inline style, no eval, and no syntax younger than 2018', async () => {
    const text = Buffer.from((await buildLoader()).code).toString();
    expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|cookie|serviceWorker|eval|Function\(|innerHTML/);
    expect(text).not.toMatch(/setAttribute\("style"|createElement\("style"/);
    expect(text).not.toMatch(/\?\.[a-z[(]|\?\?|#[a-z]+[=(]/i);
  });
});

describe('contrast after WCAG 2.2', () => {
  test.for([
    { one: '#000000', other: '#ffffff', ratio: 21 },
    { one: '#fff', other: '#ffffff', ratio: 1 },
    // #767676 is the known lightest grey that has 4.5 : 1 on white; #777777 has 4.48.
    { one: '#767676', other: '#ffffff', ratio: 4.54 },
    { one: '#777777', other: '#ffffff', ratio: 4.48 },
    // Pure red on white: L = 0.2126, 1.05 / 0.2626 = 4.00.
    { one: '#ff0000', other: '#ffffff', ratio: 4 },
  ])('$one on $other is $ratio', ({ one, other, ratio }) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe.for(SCHEMES)("Lingbao's own colours in the %s scheme", (scheme) => {
  test('are all read from the style sheet, and pass the check that partners have to pass', () => {
    for (const token of COLOUR_TOKENS) expect(PALETTES[scheme][token], token).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrasts(scheme, {}).filter(({ passes }) => !passes)).toEqual([]);
  });
});

describe('a theme', () => {
  test('may be light on a dark device: then every colour of the light scheme is set', () => {
    const { theme, problems } = parseTheme('theme', 'scheme: light; accent: #7A1F5C; radius: 0px');
    expect(problems).toEqual([]);
    const declarations = declarationsOf('light', true, theme);
    expect(declarations).toMatchObject({ '--accent': '#7A1F5C', '--radius': '0px', 'color-scheme': 'light' });
    for (const token of ['--paper', '--fault', '--warn-ink']) expect(declarations[token]).toMatch(/^#/);
  });

  test.for([
    'accent: red',
    'accent: #12345',
    'accent: #123456; }',
    'accent: var(--x)',
    'accent: rgb(0,0,0)',
    'background: #ffffff',
    '__proto__: #ffffff',
    'constructor: #ffffff',
    'radius: 8',
    'radius: 24.5px',
    'scheme: sepia',
    ';;x',
  ])('"%s" says what would be right', (given) => {
    const { problems } = parseTheme('theme', given);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.zh).toContain('accent');
    expect(problems[0]?.en).toContain('radius (0px to 24px)');
  });

  test('is checked against the scheme it is for', () => {
    // White text suits dark paper only.
    expect(parseTheme('theme-dark', 'ink: #ffffff').problems).toEqual([]);
    expect(parseTheme('theme', 'ink: #ffffff').theme.colours).toEqual({});
  });
});

describe('attributes', () => {
  test('are all optional', () => {
    expect(settingsOf({})).toMatchObject({
      language: 'zh-CN',
      region: '370322',
      share: true,
      firstQuestion: null,
      facts: { region: '370322' },
      problems: [],
    });
  });

  test('facts pass the schema of the API or are left out one by one', () => {
    const given = { year: 2026, sex: 'male', birthMonth: '1971-13', name: '张三', trade: 'food-delivery' };
    const { facts: taken, problems } = settingsOf({ prefill: JSON.stringify(given) });
    expect(taken).toEqual({ year: 2026, sex: 'male', trade: 'food-delivery', region: '370322' });
    expect(facts.safeParse(taken).success).toBe(true);
    expect(problems.map(({ where }) => where)).toEqual(['prefill birthMonth', 'prefill name']);
  });

  test.for(['[]', 'null', '7', '{', '"x"', `{"a":"${'x'.repeat(20_000)}"}`])(
    'prefill %.20s is no object of facts',
    (prefill) => {
      const { facts: taken, problems } = settingsOf({ prefill });
      expect(taken).toEqual({ region: '370322' });
      expect(problems).toHaveLength(1);
      expect(problems[0]?.where).toMatch(/^prefill/);
    },
  );

  test('the region of the attribute goes before one in the prefill', () => {
    expect(settingsOf({ region: '370300', prefill: '{"region": "370000"}' }).facts.region).toBe('370300');
    expect(JSON.parse('{"__proto__": {"year": 2026}}')).toBeDefined();
    expect(settingsOf({ prefill: '{"__proto__": {"year": 2026}}' }).facts).toEqual({ region: '370322' });
  });
});
