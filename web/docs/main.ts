import { path } from 'virtual:scalar';
import { createApp, h } from 'vue';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';
import { docsMessages } from '../../shared/messages/docs.generated.ts';
import { ReferenceHeader } from '../ui/reference-header.tsx';
import { scalarStyle } from './style.ts';

/** Scalar takes its language once, so the address says which. */
const asked = new URLSearchParams(location.search).get('language');
const language = LANGUAGES.find((each) => each === asked) ?? LANGUAGES[0];
const text = docsMessages[language];
document.documentElement.lang = language;
document.title = text.documentTitle;

createApp(() =>
  h(ReferenceHeader, {
    language,
    here: 'docs',
    switchTo: (other: Language) => {
      location.search = String(new URLSearchParams({ language: other }));
    },
  }),
).mount('#head');

const script = document.createElement('script');
script.src = path;
script.onerror = () => {
  document.getElementById('api')?.append(text.failed);
};
script.onload = () => {
  window.Scalar?.createApiReference('#api', {
    url: '/v1/openapi.json',
    localization: { locale: language },
    layout: 'modern',
    theme: 'none',
    customCss: scalarStyle,
    hideDarkModeToggle: true,
    darkMode: matchMedia('(prefers-color-scheme: dark)').matches,
    documentDownloadType: 'direct',
    defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
    // Nothing of it may call another address: no fonts, no proxy, no statistics, no assistant, no editor in the cloud.
    withDefaultFonts: false,
    proxyUrl: '',
    telemetry: false,
    agent: { disabled: true, hideAddApi: true },
    mcp: { disabled: true },
    showDeveloperTools: 'never',
    hideClientButton: true,
    persistAuth: false,
  });
};
document.body.append(script);
mendAccessibility(document.body.querySelector<HTMLElement>('#api') ?? document.body);

/**
 * What Scalar leaves undone for those who use a keyboard or listen: its small copy buttons have no name, its boxes that
 * scroll cannot be reached, and on a phone its bar says that it heads the page. Mended as they appear.
 */
function mendAccessibility(root: HTMLElement): void {
  const mend = () => {
    for (const button of root.querySelectorAll('button:not([aria-label], [aria-labelledby])'))
      if (!button.textContent?.trim()) button.setAttribute('aria-label', text.copy);
    for (const box of root.querySelectorAll('[class*="overflow-"]:not([tabindex])'))
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.setAttribute('tabindex', '0');
    for (const bar of root.querySelectorAll('[data-scalar-scroll-header]:not([role])')) {
      bar.setAttribute('role', 'navigation');
      bar.setAttribute('aria-label', text.contents);
      bar.querySelector('header')?.setAttribute('role', 'none');
    }
  };
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
  addEventListener('resize', mend);
}
