import { createApp } from 'vue';
import { App } from './app.tsx';
import { workOffline } from './offline.ts';

createApp(App).mount('#app');
workOffline();
