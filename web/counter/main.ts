import { createApp } from 'vue';
import * as z from 'zod/mini';
import { CounterApp } from './app.tsx';

// The page's content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

createApp(CounterApp).mount('#app');
