import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { embedKit } from './tools/build/page/embed-kit.ts';
import { firstPaintPlugin } from './tools/build/page/first-paint.ts';
import { offlineWorker } from './tools/build/page/offline-worker.ts';
import { scalarPage } from './tools/build/page/scalar.ts';
import { firstPaint } from './web/worker/first-paint.ts';

const root = fileURLToPath(new URL('web', import.meta.url));

/** A person's facts with their sentences, without the library that checks them: it comes with the rules. */
const FACTS = /shared\/(language\.ts|facts\/(?!schema|values))|web\/worker\/state\/path\.ts$/;
const COMMON =
  /node_modules\/@?vue\/|web\/(ui\/(dom|language|language-button))\.tsx?$|shared\/messages\/(errors|grades)\.ts$/;

export default defineConfig({
  root: 'web',
  plugins: [firstPaintPlugin(firstPaint()), embedKit(), scalarPage(), offlineWorker()],
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
      // What nearly every page needs is one file: each of its own would cost a phone another request.
      output: {
        codeSplitting: {
          groups: [
            { name: 'common', test: COMMON },
            { name: 'facts', test: FACTS },
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
