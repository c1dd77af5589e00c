import type { Plugin } from 'vite';

const EMPTY = '<div id="app"></div>';

/** Puts this HTML on the calculator's page, where the program will put its own, and beside it what the program finds there. */
export function firstPaintPlugin({ html, least }: { html: string; least: object | null }): Plugin {
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
