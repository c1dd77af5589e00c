import { path } from 'virtual:scalar';
import { createApp, h } from 'vue';
import type { Language } from '../../shared/messages/catalogue.ts';
import { ReferenceHeader } from '../ui/reference-header.tsx';
import { scalarStyle } from './style.ts';

const TITLES: Record<Language, string> = { 'zh-CN': '灵保 · 接口文档', en: 'Lingbao · API' };
const FAILED: Record<Language, string> = {
  'zh-CN': '文档页面没有打开。接口文档原文见 /v1/openapi.json。',
  en: 'The page could not be opened. The document itself is at /v1/openapi.json.',
};

const LABELS: Record<Language, { copy: string; contents: string }> = {
  'zh-CN': { copy: '复制', contents: '文档目录' },
  en: { copy: 'Copy', contents: 'Contents of the document' },
};

/** Scalar takes its language once, so the address says which. */
const language: Language = new URLSearchParams(location.search).get('language') === 'en' ? 'en' : 'zh-CN';
document.documentElement.lang = language;
document.title = TITLES[language];

createApp(() =>
  h(ReferenceHeader, {
    language,
    here: 'docs',
    switchTo: (other: Language) => {
      location.search = other === 'en' ? '?language=en' : '';
    },
  }),
).mount('#head');

const script = document.createElement('script');
script.src = path;
script.onerror = () => {
  document.getElementById('api')?.append(FAILED[language]);
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
  const labels = LABELS[language];
  const mend = () => {
    for (const button of root.querySelectorAll('button:not([aria-label], [aria-labelledby])'))
      if (!button.textContent?.trim()) button.setAttribute('aria-label', labels.copy);
    for (const box of root.querySelectorAll('[class*="overflow-"]:not([tabindex])'))
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.setAttribute('tabindex', '0');
    for (const bar of root.querySelectorAll('[data-scalar-scroll-header]:not([role])')) {
      bar.setAttribute('role', 'navigation');
      bar.setAttribute('aria-label', labels.contents);
      bar.querySelector('header')?.setAttribute('role', 'none');
    }
  };
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
  addEventListener('resize', mend);
}
