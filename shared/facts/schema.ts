import * as z from 'zod/mini';
import type { Declared, FactGroup, PartForm, PartOfFact, ValueOf } from './declare.ts';
import * as values from './values.ts';

/** Members of a request: each may be left out, which says that it is not known. */
export type Shape<D> = { -readonly [Name in keyof D]: z.ZodMiniOptional<z.ZodMiniType<ValueOf<D[Name]>>> };

/** The schemas of these facts as members of an object. What is written otherwise than declared is refused. */
export function shapeOf<D extends Declared>(declared: D): Shape<D> {
  // What `schemaOf` makes of a fact takes the values of its declaration: tests/facts/domains.test.ts.
  return Object.fromEntries(
    Object.entries(declared).map(([name, fact]) => [name, z.optional(schemaOf(fact))]),
  ) as unknown as Shape<D>;
}

/** Forms that are text: their domain is kept by how they are written. */
const WRITTEN: Partial<Record<PartForm, z.ZodMiniType>> = {
  month: values.month,
  day: values.day,
  money: values.money,
  'positive-money': values.positiveMoney('positive-money'),
  percent: values.percent,
  'pension-index': values.pensionIndex,
  'region-code': values.regionCode,
};

/** One schema a fact, whichever requests it stands in: the OpenAPI document names it once. */
const made = new WeakMap<PartOfFact | FactGroup, z.ZodMiniType>();

function schemaOf(fact: PartOfFact | FactGroup): z.ZodMiniType {
  const schema = made.get(fact) ?? newSchemaOf(fact);
  made.set(fact, schema);
  return schema;
}

function newSchemaOf(fact: PartOfFact | FactGroup): z.ZodMiniType {
  if ('group' in fact) return z.strictObject(shapeOf(fact.group));
  const { form, domain } = fact;
  const written = WRITTEN[form];
  if (written) return written;
  if ('choices' in domain) {
    const texts = domain.choices.filter((each) => typeof each === 'string');
    return texts.length === 0 ? z.boolean() : z.enum(texts);
  }
  if ('anyOf' in domain) {
    const list = z.array(z.enum(domain.anyOf)).check(z.maxLength(domain.anyOf.length));
    return domain.fewest > 0 ? list.check(z.minLength(domain.fewest)) : list;
  }
  if ('details' in domain) return z.nullable(z.strictObject(shapeOf(domain.details)));
  if ('items' in domain) return z.array(z.strictObject(schemasOf(domain.items))).check(z.maxLength(domain.mostItems));
  if ('oneOf' in domain)
    return z.union(
      Object.entries(domain.oneOf).map(([name, each]) => z.strictObject({ [name]: schemaOf(each) })),
      { error: form },
    );
  if ('longest' in domain) {
    const text = z.string().check(z.maxLength(domain.longest), values.readable);
    if (!domain.several) return text.check(values.identifiesNobody);
    const several = z.array(text).check(z.minLength(1), z.maxLength(domain.several));
    return z.union([text, several], { error: form }).check(values.identifiesNobody);
  }
  return z
    .int({ error: form })
    .check(z.minimum(Number(domain.least), { error: form }), z.maximum(Number(domain.most), { error: form }));
}

const schemasOf = (all: Readonly<Record<string, PartOfFact>>): Record<string, z.ZodMiniType> =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, schemaOf(each)]));
