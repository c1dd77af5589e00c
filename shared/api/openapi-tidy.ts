import * as z from 'zod/mini';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [member: string]: Json | undefined;
}

const REF = '#/components/schemas/';
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
/** How zod-openapi ends the name of a schema as output, where it differs from itself as input. */
const OUTPUT = /Output$/;
const same = (value: Json): string => JSON.stringify(value);

/**
 * The schemas of an OpenAPI document in forms that every generator reads, each of the named ones written once: a null is
 * said in `type`, never by a schema of its own; what may be of two types is a union; and whatever equals a named schema
 * is a reference to it. Examples must not be in it yet: they would be read as schemas.
 */
export function tidied(document: unknown, together: readonly string[]): unknown {
  let before = '';
  let now = withPlainSchemas(withOneName(document as JsonObject)) as JsonObject;
  // A reference makes what holds it equal to more: until nothing changes.
  while (same(now) !== before) {
    before = same(now);
    now = withReferences(now);
  }
  return withoutUnused(openAnswers(inPlace(withoutUnused(composed(now, together)))));
}

/** A schema that differs as input and as output stands under its own name as it may be written, which holds both. */
function withOneName(document: JsonObject): JsonObject {
  const components = document.components as JsonObject;
  const all = Object.entries(components.schemas as JsonObject);
  const renamed = all.map(([name, schema]) => [name.replace(OUTPUT, ''), schema] as const);
  return {
    ...document,
    components: {
      ...components,
      schemas: { ...Object.fromEntries(renamed), ...Object.fromEntries(all.filter(([name]) => !OUTPUT.test(name))) },
    },
  };
}

function everywhere(value: Json, change: (node: JsonObject) => Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => everywhere(each, change));
  if (!isObject(value)) return value;
  return change(
    Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, each === undefined ? each : everywhere(each, change)]),
    ),
  );
}

const withPlainSchemas = (document: Json): Json =>
  everywhere(document, (node) => plainUnion(plainType(asWritten(node))));

/** What zod calls the output of a schema: here it differs only in being narrower, and one name does for both. */
const asWritten = ({ $ref, ...node }: JsonObject): JsonObject =>
  typeof $ref === 'string' ? { ...node, $ref: $ref.replace(OUTPUT, '') } : node;

/** The pattern that zod gives to a day, and that `format` says too. */
const DAY = z.core.regexes.date.source;

function plainType({ const: only, allOf, ...node }: JsonObject): JsonObject {
  const day = listOf(allOf).some((each) => isObject(each) && each.pattern === DAY);
  const others = listOf(allOf).filter((each) => !isObject(each) || each.pattern !== DAY);
  const plain = {
    ...node,
    ...(typeof only === 'string' && { type: 'string', enum: [only] }),
    ...(day && { format: 'date' }),
    ...(others.length === 1 && isObject(others[0]) ? others[0] : others.length > 1 && { allOf: others }),
  };
  return Object.fromEntries(Object.entries(plain).filter(([name, value]) => !saysNothing(name, value, plain)));
}

function saysNothing(name: string, value: Json | undefined, { format }: JsonObject): boolean {
  if (name === 'propertyNames') return isObject(value) && same(value) === '{"type":"string"}';
  if (name === 'minimum') return value === Number.MIN_SAFE_INTEGER;
  if (name === 'maximum') return value === Number.MAX_SAFE_INTEGER;
  return (
    name === 'pattern' && typeof value === 'string' && typeof format === 'string' && value.includes(DAY.slice(1, -1))
  );
}

function plainUnion(node: JsonObject): JsonObject {
  const types = listOf(node.type).filter((each) => each !== 'null');
  if (types.length > 1) {
    const { type, ...rest } = node;
    const branches = types.map((each): Json => ({ type: each }));
    return plainUnion({ ...rest, anyOf: listOf(type).includes('null') ? [...branches, { type: 'null' }] : branches });
  }
  const { anyOf, ...rest } = node;
  const branches = listOf(anyOf).filter((each) => !isNull(each));
  if (branches.length === listOf(anyOf).length) return node;
  const [first, ...others] = branches.map((each) => each as JsonObject);
  if (!first) return node;
  return others.length === 0 ? { ...rest, ...orNull(first) } : { ...rest, anyOf: [orNull(first), ...others] };
}

const isNull = (schema: Json): boolean => isObject(schema) && schema.type === 'null';

/** The same, or null. What is named is named `…OrNull` then. */
function orNull({ $ref, anyOf, ...schema }: JsonObject): JsonObject {
  if (typeof $ref === 'string') return { $ref: `${$ref}OrNull` };
  const [first, ...others] = listOf(anyOf) as readonly JsonObject[];
  if (first) return { ...schema, anyOf: [orNull(first), ...others] };
  return {
    ...schema,
    type: [schema.type ?? 'object', 'null'],
    ...(schema.enum && { enum: [...listOf(schema.enum), null] }),
  };
}

function withReferences(document: JsonObject): JsonObject {
  const components = document.components as JsonObject;
  const named = { ...(components.schemas as Readonly<Record<string, JsonObject>>) };
  // Of equal ones that with the shortest name is the one meant.
  const byLength = Object.entries(named).sort(([one], [other]) => other.length - one.length);
  const names = new Map(byLength.map(([name, schema]) => [same(schema), name]));
  const referred = (node: JsonObject): Json => {
    const meant = typeof node.$ref === 'string' ? named[node.$ref.slice(REF.length)] : undefined;
    const told = names.get(same(withoutNull(meant ?? node)));
    if (told) return { $ref: `${REF}${told}OrNull` };
    const itself = names.get(same(meant ?? node));
    return itself ? { $ref: REF + itself } : node;
  };
  const within = (node: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(node).map(([name, value]) => [name, value === undefined ? value : everywhere(value, referred)]),
    );
  const schemas = Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, within(schema)]));
  const done: JsonObject = { ...within({ ...document, components: null }), components: { ...components, schemas } };
  for (const [, name = ''] of same(done).matchAll(/"#\/components\/schemas\/(\w+)OrNull"/g))
    schemas[`${name}OrNull`] ??= orNull(schemas[name] ?? {});
  return done;
}

/** The same, never null; nothing for what never is. */
function withoutNull(node: JsonObject): JsonObject | null {
  const types = listOf(node.type);
  if (types.length !== 2 || types[1] !== 'null') return null;
  const { enum: values, type, ...rest } = node;
  return { ...rest, type: types[0], ...(values && { enum: listOf(values).filter((each) => each !== null) }) };
}

/** Replaces the named schemas of a document. */
function withSchemas(document: JsonObject, change: (schema: JsonObject, name: string) => Json): JsonObject {
  const components = document.components as JsonObject;
  const schemas = Object.entries(components.schemas as Readonly<Record<string, JsonObject>>);
  const changed = schemas.map(([name, schema]) => [name, change(schema, name)]);
  return { ...document, components: { ...components, schemas: Object.fromEntries(changed) } };
}

/** Answers that have all members of a schema in `together` refer to it, and add their own. */
function composed(document: JsonObject, together: readonly string[]): JsonObject {
  const { schemas } = document.components as { schemas: Readonly<Record<string, JsonObject>> };
  return withSchemas(document, (schema, name) =>
    together.includes(name) ? schema : together.reduce((now, each) => without(now, each, schemas[each] ?? {}), schema),
  );
}

function without(schema: JsonObject, name: string, part: JsonObject): JsonObject {
  const { allOf, properties, required, ...rest } = schema;
  const own = { ...(properties as JsonObject) };
  const members = Object.entries({ ...(part.properties as JsonObject) });
  const needed = listOf(required);
  const fits = members.every(
    ([member, value]) =>
      same(own[member] ?? null) === same(value ?? null) &&
      needed.includes(member) === listOf(part.required).includes(member),
  );
  // What may be null is never all of another: that one may not.
  if (!fits || members.length === 0 || rest.type !== 'object') return schema;
  const left = Object.entries(own).filter(([member]) => !members.some(([each]) => each === member));
  const leftNeeded = needed.filter((member) => left.some(([each]) => each === member));
  return {
    ...rest,
    allOf: [...listOf(allOf), { $ref: REF + name }],
    ...(left.length > 0 && { properties: Object.fromEntries(left) }),
    ...(leftNeeded.length > 0 && { required: leftNeeded }),
  };
}

/** A few words that stand in one place alone need no name. */
function inPlace(document: JsonObject): JsonObject {
  const { schemas } = document.components as { schemas: Readonly<Record<string, JsonObject>> };
  const uses = referencesIn(document);
  const single = (name: string): boolean => uses.filter((each) => each === name).length === 1;
  return everywhere(document, (node) => {
    const name = typeof node.$ref === 'string' ? node.$ref.slice(REF.length) : '';
    const schema = schemas[name];
    return schema?.enum && single(name) ? schema : node;
  }) as JsonObject;
}

/** Requests may not have members that are not known. Answers may get more of them, and clients read past these. */
function openAnswers(document: JsonObject): JsonObject {
  const { schemas } = document.components as { schemas: Readonly<Record<string, JsonObject>> };
  const bodies = Object.values(document.paths as Readonly<Record<string, JsonObject>>)
    .flatMap((item) => Object.values(item as Readonly<Record<string, JsonObject>>))
    .map(({ requestBody }) => requestBody ?? null);
  const asked = reachable(bodies, schemas);
  return withSchemas(document, (schema, name) =>
    asked.has(name)
      ? schema
      : everywhere(schema, ({ additionalProperties, ...node }) =>
          additionalProperties ? { ...node, additionalProperties } : node,
        ),
  );
}

const referencesIn = (value: Json): string[] =>
  [...same(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);

/** The named schemas that something refers to, directly or through others. */
function reachable(from: Json, schemas: JsonObject): Set<string> {
  const found = new Set<string>();
  const visit = (value: Json): void => {
    for (const name of referencesIn(value)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(schemas[name] ?? null);
    }
  };
  visit(from);
  return found;
}

/** Named schemas that nothing refers to are left out. */
function withoutUnused(document: JsonObject): JsonObject {
  const components = document.components as JsonObject;
  const schemas = components.schemas as JsonObject;
  const used = reachable({ ...document, components: { ...components, schemas: null } }, schemas);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...document, components: { ...components, schemas: kept } };
}
