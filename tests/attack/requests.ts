import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { header, hostile } from './hostile.ts';

/** A request as an outsider would send it: nothing in it need be lawful. */
export interface Attack {
  route: Route;
  /** The body as it is sent. */
  raw: string | null;
  base64: boolean;
  query: Record<string, string>;
  headers: Record<string, string>;
  id: string;
}

interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  allOf?: Schema[];
}

/** A value that the schema means, or nearly. */
function lawful(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(lawful));
  if (schema.type === 'object') return members(schema);
  if (schema.type === 'array')
    return fc.array(lawful(schema.items ?? {}), { maxLength: Math.min(4, schema.maxItems ?? 4) });
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 100 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  return words(schema);
}

/** Some of the members: with all forty facts at once hardly anybody contradicts nothing. */
function members({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const names = Object.keys(properties);
  const few = fc.subarray(names, { maxLength: Math.min(7, names.length) });
  return few.chain((chosen) =>
    fc.record(
      Object.fromEntries([...new Set([...required, ...chosen])].map((name) => [name, lawful(properties[name] ?? {})])),
    ),
  );
}

const two = (number: number): string => String(number).padStart(2, '0');
const MONTH = fc
  .tuple(fc.integer({ min: 1940, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${two(m)}`);
const DAY = fc.tuple(MONTH, fc.integer({ min: 1, max: 28 })).map(([month, day]) => `${month}-${two(day)}`);
const MONEY = fc
  .tuple(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom('', '.5', '.01', '.99'))
  .map(([yuan, fen]) => `${yuan}${fen}`);

function words({ pattern, allOf }: Schema): fc.Arbitrary<unknown> {
  const patterns = [pattern, ...(allOf ?? []).map((each) => each.pattern)].filter((each) => each !== undefined);
  const matches = (text: string) => patterns.every((each) => new RegExp(each, 'u').test(text));
  const fitting = [['2026-03'], ['2026-03-10'], ['4573.00'], ['370322'], ['1']].filter(([text = '']) => matches(text));
  if (patterns.length === 0) return fc.constantFrom('美团', '滴滴', '无', 'x');
  const makers: Record<string, fc.Arbitrary<string>> = { '2026-03': MONTH, '2026-03-10': DAY, '4573.00': MONEY };
  const [[known = ''] = ['']] = fitting;
  return makers[known] ?? fc.constantFrom(known, '2');
}

/** The value with something else altogether in one place, or with a member that nobody knows. */
function tampered(value: unknown, place: number, stranger: unknown): unknown {
  if (value === null || typeof value !== 'object' || place % 7 === 0) return stranger;
  if (Array.isArray(value)) return [...value.slice(0, place % 3), tampered(value[place % 3], place >> 2, stranger)];
  const names = [...Object.keys(value), 'unknown'];
  const name = names[place % names.length] as string;
  const member = (value as Record<string, unknown>)[name];
  return { ...value, [name]: tampered(member, Math.floor(place / names.length), stranger) };
}

const troubled = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: value, weight: 1 },
    { arbitrary: fc.tuple(value, fc.nat(), hostile).map((all) => tampered(...all)), weight: 1 },
  );

/** JSON text with its slips: a member twice, something behind the end, half of it, a byte-order mark. */
const slips: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { arbitrary: fc.constant((text: string) => text), weight: 20 },
  {
    arbitrary: fc.constantFrom<(text: string) => string>(
      (text) => text.replace('{', '{"year":2026,"year":2025,'),
      (text) => text.replace('{', '{"__proto__":{"polluted":true},'),
      (text) => `${text}garbage`,
      (text) => text.slice(0, text.length / 2),
      (text) => `\ufeff${text}`,
      (text) => text.replaceAll('"', "'"),
      (text) => `${text}${' '.repeat(66_000)}`,
      (text) => text.replace('{', '{"\\u0079ear":2026,"year":2025,'),
      (text) => `[${text}]`,
      () => '',
      () => 'null',
      () => '"facts"',
      () => '['.repeat(30_000),
    ),
    weight: 1,
  },
);

const schemaOf = (type: z.ZodMiniType | undefined): Schema =>
  type ? (z.toJSONSchema(type, { io: 'input' }) as Schema) : {};

const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=gbk',
  'text/plain',
  '',
];

/** Hostile objects need not have a `toString` that works. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

function attacksOn(route: Route): fc.Arbitrary<Attack> {
  const body = route.body
    ? fc.tuple(troubled(lawful(schemaOf(route.body))), slips).map(([value, slip]) => slip(JSON.stringify(value) ?? ''))
    : fc.constantFrom(null, '{}', 'x');
  const names = Object.keys(schemaOf(route.query).properties ?? {});
  const anything = fc.dictionary(
    fc.constantFrom(...names, 'asOf', '__proto__x', 'region[]', 'x'),
    fc.oneof(DAY, fc.constantFrom('370322', '370000'), hostile.map(asText)),
    { maxKeys: 3 },
  );
  const query = fc.oneof({ arbitrary: fc.constant({}), weight: 9 }, anything);
  const headers = fc.record(
    {
      'Accept-Language': header,
      'Idempotency-Key': fc.oneof(fc.constantFrom('a-key-of-attackers-1', 'a-key-of-attackers-2', '1'), header),
      'If-None-Match': fc.oneof(fc.constantFrom('*', 'W/"x"', '"'), header),
      Origin: header,
    },
    { requiredKeys: [] },
  );
  const type = fc.oneof({ arbitrary: fc.constant('application/json'), weight: 30 }, fc.constantFrom(...CONTENT_TYPES));
  const id = fc.oneof(
    fc.constantFrom('pension.contribution-base.floor', 'x'.repeat(22), '__proto__'),
    hostile.map(asText),
  );
  return fc
    .record({ raw: body, base64: fc.boolean(), query, headers, type, id })
    .map(({ type, headers, ...rest }) => ({ route, ...rest, headers: { 'Content-Type': type, ...headers } }));
}

/** Routes that need a token are attacked where they are built: tests/functions/counter. */
export const attacks: fc.Arbitrary<Attack> = fc.oneof(
  ...routes.filter(({ audience }) => audience !== 'counter').map(attacksOn),
);
