import { defineAsyncComponent, defineComponent, nextTick, ref, watch, watchEffect } from 'vue';
import type { Language } from '../../shared/messages/catalogue.ts';
import { language, text } from '../ui/language.ts';
import { LanguageButton } from '../ui/language-button.tsx';
import { CalculatorPage } from './page.tsx';
import { route } from './route.ts';
import { provideElder } from './state/elder.ts';

const SavedPage = defineAsyncComponent(async () => (await import('./take-away/saved-page.tsx')).SavedPage);

/** The frame around both views. */
export const App = defineComponent(() => {
  const elder = ref(false);
  provideElder(elder);
  watchEffect(() => {
    const { brand, title, savedTitle } = text.value;
    document.documentElement.lang = language.value;
    document.documentElement.classList.toggle('elder', elder.value);
    document.title = `${brand} · ${route.value.view === 'saved' ? savedTitle : title}`;
  });
  // Whoever listens or uses the keyboard starts each view at its heading.
  watch(
    () => route.value.view,
    async () => {
      await nextTick();
      document.querySelector('h1')?.focus();
    },
  );
  return () => {
    const t = text.value;
    const at = route.value;
    return (
      <>
        <header>
          <p class="brand">
            {t.brand} <small>{t.place}</small>
          </p>
          <p class="buttons">
            <button type="button" aria-pressed={elder.value} onClick={() => (elder.value = !elder.value)}>
              {t.keep.elder.on}
            </button>
            <LanguageButton language={language.value} switchTo={(other: Language) => (language.value = other)} />
          </p>
        </header>
        {at.view === 'saved' ? <SavedPage id={at.id} /> : <CalculatorPage />}
      </>
    );
  };
});
