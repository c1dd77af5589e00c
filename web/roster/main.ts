import { createApp } from 'vue';
import * as z from 'zod/mini';
import { App } from './app.tsx';

// The page's content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

createApp(App).mount('#app');
