import { createApp, defineAsyncComponent, defineComponent, nextTick, ref, watch, watchEffect } from 'vue';
import type { Language } from '../../shared/messages/catalogue.ts';
import { language, text } from '../ui/language.ts';
import { LanguageButton } from '../ui/language-button.tsx';
import { regionName } from '../ui/region-names.ts';
import { MissingFile } from './missing-file.tsx';
import { CalculatorPage } from './page.tsx';
import { route } from './route.ts';
import { provideLargeType } from './state/large-type.ts';
import { place } from './state/place.ts';

const SavedPage = defineAsyncComponent(async () => (await import('./take-away/saved-page.tsx')).SavedPage);

/** The frame around both views. */
const App = defineComponent(() => {
  const largeType = ref(false);
  provideLargeType(largeType);
  watchEffect(() => {
    const { brand, title, savedTitle } = text.value;
    document.documentElement.lang = language.value;
    document.documentElement.classList.toggle('elder', largeType.value);
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
        <header class="slim">
          <p class="brand">
            {t.brand} <small>{regionName(place.value, language.value)}</small>
          </p>
          <p class="buttons">
            <button type="button" aria-pressed={largeType.value} onClick={() => (largeType.value = !largeType.value)}>
              {t.keep.elder.on}
            </button>
            <LanguageButton language={language.value} switchTo={(other: Language) => (language.value = other)} />
          </p>
        </header>
        {at.view === 'saved' ? [<MissingFile />, <SavedPage id={at.id} />] : <CalculatorPage />}
      </>
    );
  };
});

/** Lets the page be opened again without a network. Behind its first paint, and only where it is served as a page. */
function workOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  // Not every webview lets a page have one; it works without.
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}

createApp(App).mount('#app');
workOffline();
