import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import type { Region } from '../../shared/law/regions.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { regionName } from './region-names.ts';

/** Places that stand together: a city with its counties, and the province by itself. */
const GROUPS = places
  .filter(({ level }) => level === 'province' || level === 'city')
  .map((head) => ({
    head,
    places: [head, ...places.filter(({ parent, level }) => level === 'county' && parent === head.code)],
  }));

/** For a `select`: this installation's own first, for most who choose are of it. */
export function RegionOptions({ language }: { language: Language }) {
  const option = (code: Region) => (
    <option key={code} value={code}>
      {regionName(code, language)}
    </option>
  );
  return (
    <>
      {option(defaultRegion)}
      {GROUPS.map(({ head, places }) => (
        <optgroup key={head.code} label={regionName(head.code, language)}>
          {places.filter(({ code }) => code !== defaultRegion).map(({ code }) => option(code))}
        </optgroup>
      ))}
    </>
  );
}
