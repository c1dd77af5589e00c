import type { Plugin } from 'vite';
import type { FirstPaint } from '../../../web/worker/first-paint.ts';

const EMPTY = '<div id="app"></div>';

/** Puts this on the calculator's page, where the program will put its own. */
export function firstPaintPlugin({ html, least }: FirstPaint): Plugin {
  const carried = least ? ` data-least='${JSON.stringify(least)}'` : '';
  return {
    name: 'lingbao-first-paint',
    transformIndexHtml(page, { path }) {
      if (path !== '/index.html') return page;
      if (!page.includes(EMPTY)) throw new Error(`web/index.html has no ${EMPTY}`);
      return page.replace(EMPTY, `<div id="app"${carried}>${html}</div>`);
    },
  };
}
