import type { Plugin } from 'vite';
import { placeLine } from '../../../web/ui/region-names.ts';
import { LANGUAGE_NAMES } from '../../../web/ui/text/language-names.ts';
import { zh } from '../../../web/ui/text/zh.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What the calculator's page shows before its script has loaded, a second earlier on a slow line. It looks like the
 * page that replaces it.
 */
function shell(): string {
  const button = (label: string): string => `<button type="button" disabled>${escaped(label)}</button>`;
  return `
      <header>
        <p class="brand">${escaped(zh.brand)} <small>${escaped(placeLine('zh-CN'))}</small></p>
        <p class="buttons">${button(zh.keep.elder.on)}${button(LANGUAGE_NAMES.en)}</p>
      </header>
      <main>
        <h1>${escaped(zh.title)}</h1>
        <p class="lead">${escaped(zh.flow.lead)}</p>
      </main>
    `;
}

const EMPTY = '<div id="app"></div>';

export function firstPaint(): Plugin {
  return {
    name: 'lingbao-first-paint',
    transformIndexHtml(html, { path }) {
      if (path !== '/index.html') return html;
      if (!html.includes(EMPTY)) throw new Error(`web/index.html has no ${EMPTY}`);
      return html.replace(EMPTY, `<div id="app">${shell()}</div>`);
    },
  };
}
