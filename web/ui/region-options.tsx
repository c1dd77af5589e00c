import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { regionName } from './region-names.ts';

/** This installation's own first: most who choose are of it. */
const IN_ORDER = [...places]
  .filter(({ level }) => level !== 'nation')
  .sort((a, b) => Number(b.code === defaultRegion) - Number(a.code === defaultRegion));

/** For a `select`. */
export function RegionOptions({ language }: { language: Language }) {
  return (
    <>
      {IN_ORDER.map(({ code }) => (
        <option key={code} value={code}>
          {regionName(code, language)}
        </option>
      ))}
    </>
  );
}
