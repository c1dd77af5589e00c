import { REGIONS, type Region } from '../../shared/law/regions.ts';
import type { Language } from '../../shared/messages/catalogue.ts';

export const REGION_NAMES: Readonly<Record<Language, Readonly<Record<Region, string>>>> = {
  'zh-CN': { '370322': '高青县', '370300': '淄博市', '370000': '山东省' },
  en: { '370322': 'Gaoqing county', '370300': 'Zibo city', '370000': 'Shandong province' },
};

/** For a `select`; the county first: most who choose are of it. */
export function RegionOptions({ language }: { language: Language }) {
  return (
    <>
      {[...REGIONS].reverse().map((region) => (
        <option key={region} value={region}>
          {REGION_NAMES[language][region]}
        </option>
      ))}
    </>
  );
}
