import type { Plugin } from 'vite';

const EMPTY = '<div id="app"></div>';

/** Puts this HTML on the calculator's page, where the program will put its own. */
export function firstPaintPlugin(html: string): Plugin {
  return {
    name: 'lingbao-first-paint',
    transformIndexHtml(page, { path }) {
      if (path !== '/index.html') return page;
      if (!page.includes(EMPTY)) throw new Error(`web/index.html has no ${EMPTY}`);
      return page.replace(EMPTY, `<div id="app">${html}</div>`);
    },
  };
}
