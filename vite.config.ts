import { defineConfig } from 'vite';
import { offlineWorker } from './infra/offline-worker.ts';

export default defineConfig({
  root: 'web',
  plugins: [offlineWorker()],
  build: { outDir: '../dist/web', emptyOutDir: true, modulePreload: { polyfill: false } },
  define: {
    // Tests start the local server, which builds the page: that has to be the very page that is deployed.
    'process.env.NODE_ENV': '"production"',
    // Parts of Vue that the page does not use; its own plugin, which would set these, is for templates.
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
});
