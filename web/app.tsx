import { defineComponent, nextTick, watch, watchEffect } from 'vue';
import { CalculatorPage } from './calculator/calculator.tsx';
import { language, switchLanguage, text } from './language.ts';
import { route } from './route.ts';
import { SavedPage } from './saved/saved-page.tsx';

/** The frame around both views. */
export const App = defineComponent(() => {
  watchEffect(() => {
    const { brand, title, savedTitle } = text.value;
    document.documentElement.lang = language.value;
    document.title = `${brand} · ${route.value.view === 'saved' ? savedTitle : title}`;
  });
  // Whoever listens or uses the keyboard starts each view at its heading.
  watch(route, async () => {
    await nextTick();
    document.querySelector('h1')?.focus();
  });
  return () => {
    const t = text.value;
    const at = route.value;
    return (
      <>
        <header>
          <p class="brand">
            {t.brand} <small>{t.place}</small>
          </p>
          <button type="button" lang={language.value === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
            {t.otherLanguage}
          </button>
        </header>
        {at.view === 'saved' ? <SavedPage id={at.id} /> : <CalculatorPage />}
      </>
    );
  };
});
