import { defineAsyncComponent, defineComponent, onMounted, ref, shallowRef, watch } from 'vue';
import type { Facts } from '../../shared/facts/index.ts';
import { language, text } from '../ui/language.ts';
import { Newer } from '../ui/newer.tsx';
import { Calculator, type Step } from './calculator.tsx';
import { route } from './route.ts';
import { loadEngine } from './state/load-engine.ts';
import { kept } from './take-away/device.ts';
import { pageAddress } from './take-away/saved-link.ts';

const Find = defineAsyncComponent(async () => (await import('./take-away/find.tsx')).Find);

/** The calculator as a page of its own: with answers from a link or from this device, and the phone's own way back. */
export const CalculatorPage = defineComponent(() => {
  const facts = shallowRef<Facts>();
  const said = ref<'fromLink' | 'linkBroken' | null>(null);
  const unread = ref(0);
  const calculator = ref<{ goTo(id: string): void; told(): Facts } | null>(null);
  const online = ref(navigator.onLine);

  async function take(): Promise<void> {
    const at = route.value;
    if (at.view === 'saved') return;
    const stored = kept();
    if (at.view === 'calculator' && stored === null) return;
    const engine = await loadEngine().catch(() => null);
    if (!engine) return;
    const given = at.view === 'answers' ? await engine.factsIn(at.hash) : engine.read(stored ?? '');
    if (at.view === 'answers') said.value = given ? 'fromLink' : 'linkBroken';
    if (!given) return;
    unread.value = given.unread.length;
    facts.value = given.facts;
  }
  onMounted(() => {
    for (const event of ['online', 'offline'])
      addEventListener(event, () => {
        online.value = navigator.onLine;
      });
    addEventListener('popstate', ({ state }: PopStateEvent) => {
      const question = (state as { question?: unknown } | null)?.question;
      if (typeof question === 'string') calculator.value?.goTo(question);
    });
  });
  watch(route, take, { immediate: true });

  /** The back button of a phone goes back a question; the address says nothing of it. */
  function step({ question }: Step): void {
    const before = (history.state as { question?: string } | null)?.question;
    if (question === null || question === before) return;
    if (before === undefined) history.replaceState({ question }, '');
    else history.pushState({ question }, '');
  }

  /** The page that is loaded next finds the answers in its address. */
  async function keep(): Promise<void> {
    const { linkWith } = await loadEngine();
    history.replaceState(null, '', await linkWith(calculator.value?.told() ?? {}, pageAddress()));
  }

  return () => {
    const t = text.value;
    return (
      <main>
        <h1 tabindex={-1}>{t.title}</h1>
        <p class="lead">{t.flow.lead}</p>
        {!online.value && (
          <p class="notice-box" role="status">
            {t.keep.offline}
          </p>
        )}
        {said.value && (
          <p class="notice-box" role="status">
            {t.flow[said.value]} {unread.value > 0 && t.flow.unread({ count: unread.value })}
          </p>
        )}
        <Newer language={language.value} own={async () => (await loadEngine()).versions} keep={keep} />
        <Calculator ref={calculator} {...(facts.value && { initialFacts: facts.value })} onStep={step} />
        <Find />
      </main>
    );
  };
});
