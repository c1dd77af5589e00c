import * as z from 'zod/mini';
import { allFacts } from '../facts/all.ts';
import type { Facts } from '../facts/index.ts';
import { shapeOf } from '../facts/schema.ts';
import { clocks, exactly } from './asked.ts';

/** Everything a person may tell us. All of it may be left out, and there is no place for a name, number or phone. */
const shape = { ...shapeOf(allFacts), ...clocks };
export const facts = exactly<Facts>()(z.strictObject(shape));
export const FACT_NAMES = Object.keys(shape) as readonly (keyof Facts)[];
