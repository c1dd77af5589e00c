import { createApp } from 'vue';
import * as z from 'zod/mini';
import { Frame } from './frame.tsx';
import { meetHost } from './host.ts';
import { useFrame } from './use-frame.ts';

// The content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

// Nothing in this frame uses cookies or any storage: browsers withhold both from frames of other sites.
const frame = useFrame();
createApp(Frame, { frame }).mount('#app');
if (window.parent === window) frame.standAlone();
else frame.connect(meetHost(frame.take));
