import fc from 'fast-check';

/** Texts that have broken other programs: direction and joiners of Unicode, half of a pair, formulas, paths, markup. */
const TEXTS = [
  ...['', ' ', '\u0000', '\u202e3754\u202c', '\u200b4573', '\ufeff2026', '\ud800', '\udfff\ud800', 'é', 'e\u0301'],
  ...['４５７３', '٤٥٧٣', '४५७३', '四千五百', '4,573', '4573元', '1e3', '0x11dd', 'NaN', 'Infinity', '-0', '+1', '1.'],
  ...[
    '.5',
    '4573.001',
    '00004573',
    '9'.repeat(400),
    '2026-02-30',
    '2026-13',
    '2026-1',
    '-001-01',
    '20260-01',
    '9999-99',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    '$where',
    '{{7*7}}',
    '$\u007b7*7}',
  ],
  ...['=1+1', '@SUM(A1)', '<script>alert(1)</script>', "' OR 1=1 --", '../../etc/passwd', '%00', '%2e%2e', '\r\nX: y'],
  ...['مرحبا بالعالم', 'שלום', '👨‍👩‍👧‍👦', '灵'.repeat(300), '\u0007', '\u2028', 'a\u0300'.repeat(200)],
];

/** Numbers at the ends of what JSON and JavaScript hold. */
const NUMBERS = [
  ...[0, -0, 1, -1, 0.1, 0.1 + 0.2, 1e-320, -1e-320, 5e-324, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 53 + 2],
  ...[1989, 1990, 2026.5, 2099, 2100, 99, 100, 101, 1200, 1201, 1e-7],
];

const pollution = fc.constantFrom('__proto__', 'constructor', 'prototype').map((name) => {
  // a literal `__proto__` would set the prototype; as JSON it is a member
  return JSON.parse(`{"${name}":{"polluted":true,"year":2026}}`) as unknown;
});

/** Anything but what belongs there. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(...TEXTS), weight: 6 },
  { arbitrary: fc.constantFrom<unknown>(...NUMBERS), weight: 5 },
  { arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { amount: null }), weight: 3 },
  { arbitrary: pollution, weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 2 },
  { arbitrary: fc.double(), weight: 1 },
  { arbitrary: fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown), weight: 2 },
  { arbitrary: fc.integer({ min: 1, max: 200 }).map(nested), weight: 1 },
  {
    arbitrary: fc.array(fc.constantFrom<unknown>('pension', null, {}, 0), { minLength: 30, maxLength: 300 }),
    weight: 1,
  },
);

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Header values that a client may send; none with a line end, which no HTTP library lets through. */
export const header: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'en',
    'zh-CN',
    '*',
    'zh;q=0',
    'en;q=abc',
    ';;;',
    ','.repeat(500),
    'x'.repeat(3000),
    '',
    'EN-us;q=1e9',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '')),
);
