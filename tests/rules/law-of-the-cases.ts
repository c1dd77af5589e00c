import type { Release } from '../../shared/law/law.ts';
import { release } from '../../shared/law/release.generated.ts';

/** The day of the newest notice that the worked cases are typed from. */
const SEEN = '2026-11-30';

/** No end of these was seen when the cases were typed. */
const GOES_ON = [
  'skill-upgrading.insured-months',
  'vocational-training.times-a-year',
  'social-insurance-subsidy.highest-share',
];

/**
 * The law as it was seen when the worked cases were typed: what officers enter later, also the end of a programme that
 * cases go on after, turns none of them red.
 */
export const lawOfTheCases: Release = {
  ...release,
  parameters: Object.fromEntries(
    Object.entries(release.parameters).map(([region, own]) => [
      region,
      own.map((parameter) => ({
        ...parameter,
        values: parameter.values.filter(
          ({ publishedOn = '', value }) => publishedOn <= SEEN && !(value === null && GOES_ON.includes(parameter.id)),
        ),
      })),
    ]),
  ),
};
