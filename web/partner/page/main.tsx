import { createApp, defineComponent, onMounted, reactive, ref, watchEffect } from 'vue';
import * as z from 'zod/mini';
import { defaultRegion } from '../../../shared/law/places.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { partnerMessages } from '../../../shared/messages/partner.generated.ts';
import { ReferenceHeader } from '../../ui/reference-header.tsx';
import { EventLog, type Logged } from './event-log.tsx';
import { type Chosen, loadKit } from './kit.ts';
import { Live } from './live.tsx';
import { Reference } from './reference.tsx';
import { SettingsForm } from './settings-form.tsx';
import { Snippet } from './snippet.tsx';
import { ThemeEditor } from './theme-editor.tsx';

/** For partners: set it up, see it, copy it, and hear its events. */
const EmbedPage = defineComponent(() => {
  const language = ref<Language>('zh-CN');
  const chosen = reactive<Chosen>({
    partner: '',
    region: defaultRegion,
    language: 'zh-CN',
    theme: '',
    'theme-dark': '',
    'first-question': '',
    prefill: '',
    share: 'on',
  });
  const logged = ref<Logged[]>([]);
  watchEffect(() => {
    document.documentElement.lang = language.value;
    document.title = partnerMessages[language.value].documentTitle;
  });
  onMounted(loadKit);
  return () => {
    const t = partnerMessages[language.value];
    return (
      <>
        <ReferenceHeader
          language={language.value}
          here="embed"
          switchTo={(other: Language) => {
            language.value = other;
            chosen.language = other;
          }}
        />
        <main class="partners">
          <h1>{t.title}</h1>
          <p>{t.lead}</p>
          <Live
            language={language.value}
            chosen={chosen}
            onHeard={(event) => {
              logged.value = [event, ...logged.value].slice(0, 50);
            }}
          />
          <ol>
            {Object.values(t.steps).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Snippet language={language.value} chosen={chosen} />
          <SettingsForm language={language.value} chosen={chosen} />
          <ThemeEditor language={language.value} chosen={chosen} />
          <EventLog language={language.value} logged={logged.value} />
          <Reference language={language.value} />
        </main>
      </>
    );
  };
});

// The content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

createApp(EmbedPage).mount('#app');
