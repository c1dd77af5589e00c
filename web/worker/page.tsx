import { defineAsyncComponent, defineComponent, onMounted, ref, shallowRef, watch } from 'vue';
import type { Facts } from '../../shared/facts/index.ts';
import { language, text } from '../ui/language.ts';
import { Newer } from '../ui/newer.tsx';
import { Calculator } from './calculator.tsx';
import { route } from './route.ts';
import type { Goal } from './state/goals.ts';
import { loadEngine } from './state/load-engine.ts';
import type { Place } from './state/queue.ts';
import { kept } from './take-away/device.ts';
import { pageAddress } from './take-away/saved-link.ts';

const Find = defineAsyncComponent(async () => (await import('./take-away/find.tsx')).Find);

/** The calculator as a page of its own: with answers from a link or from this device, and the phone's own way back. */
export const CalculatorPage = defineComponent(() => {
  const facts = shallowRef<Facts>();
  const said = ref<'fromLink' | 'linkBroken' | null>(null);
  const unread = ref(0);
  const calculator = ref<{ show(place: Place | null): void; choose(goal: Goal): void; told(): Facts } | null>(null);
  const atStart = ref(true);
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
      const place = (state as { place?: Place | null } | null)?.place;
      if (place !== undefined || state === null) calculator.value?.show(place ?? null);
    });
  });
  watch(route, take, { immediate: true });
  /** A goal that was touched before there was a script to follow it, or that a link asks for; the address is the page's again. */
  function begin(): void {
    const at = route.value;
    if (at.view !== 'calculator' || !at.goal) return;
    history.replaceState(null, '', location.pathname);
    calculator.value?.choose(at.goal);
  }
  onMounted(begin);
  watch(route, begin);

  /** The back button of a phone goes back a screen; the address says nothing of it. */
  function turned(place: Place | null): void {
    atStart.value = place === null;
    const before = (history.state as { place?: Place | null } | null)?.place ?? null;
    if (before?.goal === place?.goal && before?.question === place?.question) return;
    history.pushState({ place: place && { ...place } }, '');
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
        <h1 class="visually-hidden" tabindex={-1}>
          {t.title}
        </h1>
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
        <Calculator ref={calculator} {...(facts.value && { initialFacts: facts.value })} onPlace={turned} />
        {atStart.value && <Find />}
      </main>
    );
  };
});
