import * as z from 'zod/mini';
import { VIEWS } from '../answer/calculation.ts';
import { day } from '../facts/values.ts';

/** What requests are written in, apart from what answers are: a function reads the first and never checks the second. */

/** The same type without `readonly`, and an intersection as the one object that it is. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

type Same<One, Other> =
  (<T>() => T extends Plain<One> ? 1 : 2) extends <T>() => T extends Plain<Other> ? 1 : 2 ? true : false;

/**
 * Holds a schema to the type of what it describes. A member or value that one of them has and the other has not does
 * not compile.
 */
export const exactly =
  <Value>() =>
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    ..._: Same<z.output<Schema>, Value> extends true ? [] : [differs: { schema: z.output<Schema>; type: Value }]
  ): z.ZodMiniType<Value> =>
    schema as z.ZodMiniType<Value>;

/** Six digits; whether the law at hand knows the region is for `lawFor` to tell. */
export const region = z.string({ error: 'region' }).check(z.regex(/^\d{6}$/, { error: 'region' }));

/** Members every calculation takes. */
export const clocks = {
  region: z.optional(region),
  asOf: z.optional(day),
};

/** Whether the answer also explains itself: `full` where it is not said. */
export const viewQuery = z.strictObject({ view: z.optional(z.enum(VIEWS)) });
