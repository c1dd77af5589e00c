import { byDoing, type Judge, yesOrNo } from './verdict.ts';

/** Registered as flexibly employed, where the programme's conditions ask for it: whoever is not can still register. */
export const registeredFlexible = (conditions: string): Judge =>
  yesOrNo(
    conditions,
    'registered-flexible',
    'registeredFlexible',
    (facts) => facts.registeredFlexible,
    byDoing('register-flexible', { registeredFlexible: true }),
  );
