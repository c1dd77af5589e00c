import { createApp, defineComponent, watchEffect } from 'vue';
import * as z from 'zod/mini';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterPageMessages } from '../../shared/messages/roster-page.generated.ts';
import { language, text } from '../ui/language.ts';
import { LanguageButton } from '../ui/language-button.tsx';
import { Newer } from '../ui/newer.tsx';
import { placeLine } from '../ui/region-names.ts';
import { RosterTool } from './roster-tool.tsx';

/** A page of its own around the tool, for whoever has no sign-in. */
const App = defineComponent(() => {
  watchEffect(() => {
    document.documentElement.lang = language.value;
    document.title = `${text.value.brand} · ${rosterPageMessages[language.value].title}`;
  });
  return () => {
    const t = rosterPageMessages[language.value];
    return (
      <>
        <header>
          <p class="brand">
            {text.value.brand} <small>{placeLine(language.value)}</small>
          </p>
          <LanguageButton language={language.value} switchTo={(other: Language) => (language.value = other)} />
        </header>
        <main>
          <h1>{t.title}</h1>
          <p>{t.lead}</p>
          <Newer
            language={language.value}
            own={async () => (await import('../../shared/law/release.generated.ts')).release}
          />
          <RosterTool language={language.value} />
        </main>
      </>
    );
  };
});

// The page's content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

createApp(App).mount('#app');
