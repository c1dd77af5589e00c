import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { dayInShanghai } from './shared/month.ts';
import { embedKit } from './tools/build/page/embed-kit.ts';
import { firstPaintPlugin } from './tools/build/page/first-paint.ts';
import { guidesPlugin } from './tools/build/page/guides.ts';
import { offlineWorker } from './tools/build/page/offline-worker.ts';
import { scalarPage } from './tools/build/page/scalar.ts';
import { firstPaint } from './web/worker/first-paint.ts';

const root = fileURLToPath(new URL('web', import.meta.url));

/** A person's facts with their sentences, without the library that checks them: it comes with the rules. */
const FACTS = /shared\/(language\.ts|facts\/(?!schema|values))|web\/worker\/state\/path\.ts$/;
const COMMON =
  /node_modules\/@?vue\/|web\/(ui\/(dom|language|language-button))\.tsx?$|shared\/messages\/(errors|grades)\.ts$/;

/** Script alone: the styles of a page are its own, in the order in which its HTML names them. */
const FIRST =
  /web\/(ui|worker)\/(?!main|reference|region-options|ask\/where|state\/engine).*\.tsx?$|shared\/(messages|law\/places)/;
const RULES =
  /shared\/(answer|rules|messages|api|money|month)|decimal|zod|web\/worker\/(state\/(?!engine)|answer|outcome)/;

export default defineConfig({
  root: 'web',
  plugins: [
    firstPaintPlugin(firstPaint(dayInShanghai(new Date()))),
    embedKit(),
    scalarPage(),
    guidesPlugin(),
    offlineWorker(),
  ],
  // The same library without what a browser does not have.
  resolve: {
    alias: {
      'csv-parse/sync': 'csv-parse/browser/esm/sync',
      'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
    },
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Every HTML file is a page, under its own path.
    rolldownOptions: {
      input: globSync(['*.html', 'embed/*.html'], { cwd: root }).map((page) => `${root}/${page}`),
      // Few files: each costs a phone on a slow line another 400 ms.
      output: {
        // The pages that share a file are part of its name; that is longer than it says.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'common', test: COMMON },
            { name: 'facts', test: FACTS },
            { name: 'first', test: FIRST, tags: ['$initial'], entriesAware: true, entriesAwareMergeThreshold: 16_000 },
            { name: 'rules', test: RULES, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
          ],
        },
      },
    },
  },
  define: {
    // Tests start the local server, which builds the page: that has to be the very page that is deployed.
    'process.env.NODE_ENV': '"production"',
    // Parts of Vue that the page does not use; its own plugin, which would set these, is for templates.
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
});
