import { computed, createApp, defineComponent, reactive, ref, watch, watchEffect } from 'vue';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { ReferenceHeader } from '../ui/reference-header.tsx';
import { regionName } from '../ui/region-names.ts';
import { queryOf, shownIn } from './address.ts';
import { Documents } from './documents.tsx';
import { FigureCard } from './figure.tsx';
import { bySubject, documentsOf, filtered, policyFigures } from './figures.ts';
import { Filters } from './filters.tsx';
import { policyText } from './text.ts';

/** Every figure of the law on the day chosen, for officers: on the screen and on paper. */
const PolicyPage = defineComponent(() => {
  const today = dayInShanghai(new Date());
  const language = ref<Language>('zh-CN');
  const shown = reactive(shownIn(location.search, today));
  const all = computed(() => policyFigures(release, shown));
  const figures = computed(() => filtered(all.value, shown.status, shown.search));
  const subjects = computed(() => bySubject(figures.value));
  watch(shown, () => history.replaceState(null, '', location.pathname + queryOf(shown, today) + location.hash));
  watchEffect(() => {
    document.documentElement.lang = language.value;
    document.title = policyText[language.value].documentTitle;
  });
  openForPrint();
  return () => {
    const t = policyText[language.value];
    return (
      <>
        <ReferenceHeader
          language={language.value}
          here="policy"
          switchTo={(other: Language) => {
            language.value = other;
          }}
        />
        <main class="policy">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          <Filters
            shown={shown}
            language={language.value}
            toToday={() => Object.assign(shown, { on: today, asOf: today })}
          />
          <h2>{t.heading(regionName(shown.region, language.value), shown.on, shown.asOf)}</h2>
          <p role="status">{t.count(figures.value.length, all.value.length)}</p>
          {figures.value.length === 0 && <p>{t.none}</p>}
          {subjects.value.map(([subject, own]) => (
            <section key={subject}>
              <h3>{t.subjects[subject] ?? subject}</h3>
              {own.map((figure) => (
                <FigureCard key={figure.parameter.id} shown={figure} language={language.value} />
              ))}
            </section>
          ))}
          <Documents documents={documentsOf(release, figures.value)} language={language.value} />
          <p class="hint">{t.version(release.policyVersion)}</p>
        </main>
      </>
    );
  };
});

/** On paper nothing can be opened: whatever is folded is printed open, and folded again after. */
function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}

createApp(PolicyPage).mount('#app');
