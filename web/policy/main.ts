import { createApp } from 'vue';
import { PolicyPage } from './policy-page.tsx';

createApp(PolicyPage).mount('#app');
