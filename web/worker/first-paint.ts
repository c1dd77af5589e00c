import { LANGUAGE_NAMES } from '../../shared/language.ts';
import { defaultRegion, hotlines } from '../../shared/law/places.generated.ts';
import type { OfficeKind } from '../../shared/law/regions.ts';
import { PAGE_TEXT } from '../ui/language.ts';
import { regionName } from '../ui/region-names.ts';

/** The page starts in Chinese: its `lang` is in web/index.html. */
const zh = PAGE_TEXT['zh-CN'];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What stands on the calculator's page before its script has come: on a slow line that is a second earlier. It looks as
 * the page itself will, which takes its place.
 */
export function firstPaint(): string {
  const button = (label: string): string => `<button type="button" disabled>${escaped(label)}</button>`;
  const call = (office: OfficeKind): string => `<a href="tel:${hotlines[office]}">${hotlines[office]}</a>`;
  const goal = ([id, hint]: [string, string]): string => {
    const names: Readonly<Record<string, string>> = zh.flow.goal;
    return `<button type="button" class="goal" disabled><b>${escaped(names[id] ?? '')}</b><small>${escaped(hint)}</small></button>`;
  };
  return `
      <header class="slim">
        <p class="brand">${escaped(zh.brand)} <small>${escaped(regionName(defaultRegion, 'zh-CN'))}</small></p>
        <p class="buttons">${button(zh.keep.elder.on)}${button(LANGUAGE_NAMES.en)}</p>
      </header>
      <main>
        <h1 class="visually-hidden">${escaped(zh.title)}</h1>
        <div class="calculator"><section class="start">
          <h2>${escaped(zh.flow.goal.ask)}</h2>
          ${Object.entries(zh.flow.hint).map(goal).join('')}
          <p class="hint">${escaped(zh.flow.noSignUp)}<br />${escaped(zh.flow.hotlines.social)} ${call('social-insurance-agency')} ${escaped(zh.flow.hotlines.medical)} ${call('medical-insurance-bureau')}</p>
        </section></div>
      </main>
    `;
}
