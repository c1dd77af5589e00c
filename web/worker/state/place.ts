import { ref } from 'vue';
import { defaultRegion, places } from '../../../shared/law/places.generated.ts';
import type { Region } from '../../../shared/law/regions.ts';
import { recalled, recallLater } from './device.ts';

/** Not by `askable`, which comes with the rules. */
const known = (asked: string | null): Region | undefined =>
  places.find(({ code, level }) => code === asked && level !== 'nation')?.code;

/** The region asked about: that of a link (`?region=`), else the one chosen on this device, else this installation's own. */
export const place = ref<Region>(
  known(new URLSearchParams(location.search).get('region')) ?? known(recalled('place')) ?? defaultRegion,
);

/** The facts of somebody who has told nothing yet. */
export const beginning = (): { region?: Region } => (place.value === defaultRegion ? {} : { region: place.value });

/** Another place than this installation's own is recalled on this device. */
export function choosePlace(code: Region): void {
  if (code === place.value) return;
  place.value = code;
  recallLater('place', code === defaultRegion ? null : code);
}
