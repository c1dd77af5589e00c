import { kit } from 'virtual:embed-kit';
import { defaultRegion } from '../../../shared/law/places.generated.ts';

/** What a partner sets on the page for partners; empty text leaves the attribute out. */
export interface Chosen {
  partner: string;
  region: string;
  language: string;
  theme: string;
  'theme-dark': string;
  'first-question': string;
  prefill: string;
  share: string;
}

/** The element's own defaults need not be written. */
const DEFAULTS: Partial<Chosen> = { region: defaultRegion, language: 'zh-CN', share: 'on' };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The attributes that say something. */
export function attributesOf(chosen: Chosen): [name: string, value: string][] {
  return Object.entries(chosen).flatMap(([name, value]) => {
    const trimmed = value.trim();
    return trimmed === '' || trimmed === DEFAULTS[name as keyof Chosen] ? [] : [[name, trimmed] as [string, string]];
  });
}

/** The lines to copy: the script with its integrity hash, and the element with a link for where it cannot run. */
export function snippetOf(origin: string, chosen: Chosen, fallback: string): string {
  const attributes = attributesOf({ ...chosen, partner: chosen.partner.trim() || 'your-partner-id' }).map(
    ([name, value]) => `\n  ${name}="${escaped(value)}"`,
  );
  return `<script
  src="${origin}${kit.path}"
  integrity="${kit.integrity}"
  crossorigin="anonymous"
  async
></script>
<lingbao-calculator${attributes.join('')}
>
  <a href="${origin}/">${fallback}</a>
</lingbao-calculator>`;
}

/** What a host with a strict policy has to allow; nothing else is loaded from us. */
export const policyOf = (origin: string): string => `script-src ${origin}; frame-src ${origin}`;

/** Loads the script into this page as partners load it, hash and all. */
export function loadKit(): void {
  const script = document.createElement('script');
  Object.assign(script, { src: kit.path, integrity: kit.integrity, crossOrigin: 'anonymous', async: true });
  document.head.append(script);
}
