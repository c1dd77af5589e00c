import { defineComponent, watchEffect } from 'vue';
import { language, switchLanguage, text } from '../language.ts';
import { RosterTool } from './roster-tool.tsx';
import { TEXTS } from './text.ts';

/** A page of its own around the tool, until it stands on the counter's. */
export const App = defineComponent(() => {
  watchEffect(() => {
    document.documentElement.lang = language.value;
    document.title = `${text.value.brand} · ${TEXTS[language.value].title}`;
  });
  return () => {
    const t = TEXTS[language.value];
    return (
      <>
        <header>
          <p class="brand">
            {text.value.brand} <small>{text.value.place}</small>
          </p>
          <button type="button" lang={language.value === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
            {text.value.otherLanguage}
          </button>
        </header>
        <main>
          <h1>{t.title}</h1>
          <p>{t.lead}</p>
          <RosterTool />
        </main>
      </>
    );
  };
});
