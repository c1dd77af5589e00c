import { defineAsyncComponent, defineComponent, onMounted, ref, watch } from 'vue';
import { defaultRegion } from '../../shared/law/places.generated.ts';
import { language, text } from '../ui/language.ts';
import { Newer } from '../ui/newer.tsx';
import { Calculator, type CalculatorHandle } from './calculator.tsx';
import { route } from './route.ts';
import { clear, remember, remembered } from './state/device.ts';
import { loadEngine } from './state/load-engine.ts';
import { beginning, choosePlace } from './state/place.ts';
import type { Place } from './state/queue.ts';
import { pageAddress } from './take-away/saved-link.ts';

const Find = defineAsyncComponent(async () => (await import('./take-away/find.tsx')).Find);

/** Where a person stood when the page was left or loaded again; the phone's own way back finds it too. */
const placeOf = (state: unknown): Place | null => (state as { place?: Place | null } | null)?.place ?? null;

/** The calculator as a page of its own: with answers from a link or from this device, and the phone's own way back. */
export const CalculatorPage = defineComponent(() => {
  const said = ref<'fromLink' | 'linkBroken' | 'still' | null>(null);
  const unread = ref(0);
  const calculator = ref<CalculatorHandle | null>(null);
  const atStart = ref(true);
  const online = ref(navigator.onLine);
  const begun = beginning();

  /** Answers of a link; else those that this device has, at the place where they were left. */
  async function take(): Promise<void> {
    const at = route.value;
    if (at.view === 'saved') return;
    const stored = remembered();
    if (at.view === 'calculator' && stored === null) return;
    const engine = await loadEngine().catch(() => null);
    if (!engine) return;
    const given = at.view === 'answers' ? await engine.factsIn(at.hash) : engine.read(stored ?? '');
    if (at.view === 'answers') said.value = given ? 'fromLink' : 'linkBroken';
    if (!given || !calculator.value) return;
    // Meanwhile something may have been told: that counts.
    if (at.view === 'calculator' && calculator.value.told().isAny) return;
    unread.value = given.unread.length;
    calculator.value.replace(given.facts, given.skipped);
    if (at.view === 'answers') {
      // From here on the device has them, also when they change.
      if (remember(engine.written(given.facts))) history.replaceState(history.state, '', location.pathname);
      return;
    }
    said.value = 'still';
    const place = placeOf(history.state);
    if (place) calculator.value.show(place);
  }
  onMounted(() => {
    for (const event of ['online', 'offline'])
      addEventListener(event, () => {
        online.value = navigator.onLine;
      });
    addEventListener('popstate', ({ state }: PopStateEvent) => calculator.value?.show(placeOf(state)));
  });
  watch(route, take, { immediate: true });
  // A reload, or a telephone call after which a phone loads the page anew, loses nothing.
  watch(
    () => calculator.value?.told(),
    async (now, before) => {
      if (!now || !before) return;
      // Whatever a link asks for is not where this device’s owner is.
      if (said.value !== 'fromLink') choosePlace(now.facts.region ?? defaultRegion);
      if (!now.isAny) return clear();
      const engine = await loadEngine().catch(() => null);
      if (engine) remember(engine.written(now.facts, now.skipped));
    },
  );

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
    const before = placeOf(history.state);
    if (before?.goal === place?.goal && before?.question === place?.question) return;
    said.value = null;
    history.pushState({ place: place && { ...place } }, '');
  }

  function startAnew(): void {
    said.value = null;
    calculator.value?.replace(beginning());
    calculator.value?.show(null);
  }

  /** The page that is loaded next finds the answers in its address, also where the device keeps nothing. */
  async function keep(): Promise<void> {
    const { linkWith } = await loadEngine();
    history.replaceState(null, '', await linkWith(calculator.value?.told().facts ?? {}, pageAddress()));
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
          <div class="notice-box" role="status">
            {said.value === 'still' ? t.keep.still : t.flow[said.value]}{' '}
            {unread.value > 0 && t.flow.unread({ count: unread.value })}{' '}
            {said.value !== 'linkBroken' && (
              <button type="button" class="link" onClick={startAnew}>
                {t.keep.clear}
              </button>
            )}
          </div>
        )}
        <Newer language={language.value} own={async () => (await loadEngine()).versions} keep={keep} />
        <Calculator ref={calculator} initialFacts={begun} onPlace={turned} />
        {atStart.value && <Find />}
      </main>
    );
  };
});
