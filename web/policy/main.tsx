import { computed, createApp, defineComponent, onMounted, reactive, ref, watch, watchEffect } from 'vue';
import type { Source } from '../../shared/law/pack.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { policyMessages } from '../../shared/messages/policy.generated.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { provideReading } from '../ui/language.ts';
import { Newer } from '../ui/newer.tsx';
import { ReferenceHeader } from '../ui/reference-header.tsx';
import { regionName } from '../ui/region-names.ts';
import { queryOf, shownIn } from './address.ts';
import { AskedFor } from './asked-for.tsx';
import { Documents } from './documents.tsx';
import { FigureCard } from './figure.tsx';
import { askedFor, bySubject, documentsOf, filtered, policyFigures } from './figures.ts';
import { Filters } from './filters.tsx';

/** Every figure of the law on the day chosen, for officers: on the screen and on paper. */
const PolicyPage = defineComponent(() => {
  const today = dayInShanghai(new Date());
  const language = ref<Language>('zh-CN');
  provideReading(language);
  const shown = reactive(shownIn(location.search, today));
  const all = computed(() => policyFigures(release, shown));
  const figures = computed(() => filtered(all.value, shown.status, shown.search));
  const whose = computed(() => {
    const count = (source: Source) => all.value.filter((each) => each.source === source).length;
    return { own: count('own'), inherited: count('inherited'), unseen: count('not-seen') };
  });
  const subjects = computed(() => bySubject(figures.value));
  /** Whoever looks for something sees what was found, not where it lies. */
  const isNarrowed = computed(() => shown.status !== 'all' || shown.search.trim() !== '');
  watch(shown, () => history.replaceState(null, '', location.pathname + queryOf(shown, today) + location.hash));
  watchEffect(() => {
    document.documentElement.lang = language.value;
    document.title = policyMessages[language.value].documentTitle;
  });
  openForPrint();
  openWhatIsNamed();
  return () => {
    const t = policyMessages[language.value];
    const names: Readonly<Record<string, string>> = t.subjects;
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
          <Newer language={language.value} own={() => release} />
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          <Filters
            shown={shown}
            language={language.value}
            toToday={() => Object.assign(shown, { on: today, asOf: today })}
          />
          <h2>{t.heading({ region: regionName(shown.region, language.value), on: shown.on, asOf: shown.asOf })}</h2>
          <p role="status">{t.count({ shown: figures.value.length, all: all.value.length })}</p>
          <p>{t.whose(whose.value)}</p>
          {figures.value.length === 0 && <p>{t.none}</p>}
          {!isNarrowed.value && <AskedFor figures={askedFor(all.value)} language={language.value} />}
          {subjects.value.map(([subject, own]) => (
            <details key={`${subject} ${isNarrowed.value}`} class="subject" open={isNarrowed.value}>
              <summary>
                <h3>{names[subject] ?? subject}</h3> <small>{t.items({ count: own.length })}</small>
              </summary>
              {own.map((figure) => (
                <FigureCard key={figure.parameter.id} shown={figure} language={language.value} />
              ))}
            </details>
          ))}
          <Documents documents={documentsOf(release, figures.value)} language={language.value} />
          <p class="hint">{t.version({ policy: release.policyVersion })}</p>
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

/** A link to a figure or a document leads into what is folded. */
function openWhatIsNamed(): void {
  const open = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = named?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
    named?.scrollIntoView();
  };
  addEventListener('hashchange', open);
  onMounted(open);
}

createApp(PolicyPage).mount('#app');
