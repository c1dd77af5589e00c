import { createApp } from 'vue';
import * as z from 'zod/mini';
import { EmbedPage } from './embed-page.tsx';

// The content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

createApp(EmbedPage).mount('#app');
