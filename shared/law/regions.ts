/** GB/T 2260 codes of the regions Lingbao knows, each with the region whose figures it inherits. */
const PARENT: Readonly<Record<string, string | null>> = {
  cn: null,
  '370000': 'cn',
  '370300': '370000',
  '370322': '370300',
};

/** The regions a person may ask about. */
export const REGIONS = ['370000', '370300', '370322'] as const;
/** The names a folder of parameter files may have, widest region first. */
export const FOLDERS: readonly string[] = ['cn', ...REGIONS];
export type Region = (typeof REGIONS)[number];
export const DEFAULT_REGION: Region = '370322';

/** The region and those it inherits from, nearest first: 370322, 370300, 370000, cn. */
export function lineage(region: string): string[] {
  const line: string[] = [];
  for (let at: string | null | undefined = region; at; at = PARENT[at]) line.push(at);
  return line;
}

/** The code of the province of a region, in the notation of GB/T 2260. */
export const provinceOf = (region: string): string => `${region.slice(0, 2)}0000`;
