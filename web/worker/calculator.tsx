import { computed, defineAsyncComponent, defineComponent, nextTick, onMounted, ref, toRef, watch } from 'vue';
import type { Assessment } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { language as languageOfPage, type PageText, provideReading } from '../ui/language.ts';
import { grouped } from '../ui/tidy.ts';
import { Numbers } from './answer/first-screen.tsx';
import type { Told } from './answer/headline.ts';
import { Asking } from './ask/asking.tsx';
import { isFileMissing, MissingFile } from './missing-file.tsx';
import { Start } from './start.tsx';
import { isTold } from './state/answers.ts';
import { type Least, leastNow } from './state/least.ts';
import { loadEngine } from './state/load-engine.ts';
import { questionOf } from './state/order.ts';
import type { Place } from './state/queue.ts';
import { createStore, provideStore, type Store } from './state/store.ts';

/** Where a person stands in the questions. */
export interface Step {
  /** Id of the question on screen; `null` before one is chosen and at an answer. */
  question: string | null;
  answered: number;
  open: number;
}

/** What a person has told so far. */
export interface SoFar {
  facts: Facts;
  /** Questions answered with 不清楚. */
  skipped: readonly string[];
  /** Whether that is anything at all. */
  isAny: boolean;
}

function toldIn({ facts: { value: facts }, skipped: { value: skipped } }: Store): SoFar {
  return { facts, skipped: [...skipped], isAny: isTold(facts, skipped) };
}

/** A calculator, for the page around it. */
export interface CalculatorHandle extends Pick<Store, 'show' | 'choose' | 'replace'> {
  told(): SoFar;
}

/** What the calculator says of the answers so far. */
export interface AssessedFacts {
  facts: Facts;
  assessment: Assessment;
}

/** The calculator as a page, an embed or a test mounts it; several may stand on one page. */
export interface CalculatorProps {
  /** Chinese where left out; may change at any time. */
  language?: Language;
  /** Answers at hand, such as a host's prefill or a shared link: the person sees and may change each of them. */
  initialFacts?: Facts;
  /** Id of the question that is asked first, such as `trade`. */
  firstQuestion?: string;
  /** Called with every question that comes on screen. */
  onStep?: (step: Step) => void;
  /** Called with every place that is turned to; `null` for the choice of a goal. */
  onPlace?: (place: Place | null) => void;
  /** Called with every new result, also while a slider moves. */
  onResult?: (result: AssessedFacts) => void;
}

/** Vue wants the names again at run time. */
export const CALCULATOR_PROPS = ['language', 'initialFacts', 'firstQuestion', 'onStep', 'onPlace', 'onResult'] as const;

/** What everybody pays, told as the answer itself will tell it. */
function toldOf({ floor, pension, medical, total }: Least, { flow: t }: PageText): Told {
  const parts = { pension: grouped(pension), medical: grouped(medical), both: true, floor: true, base: grouped(floor) };
  return { label: t.pay.least, value: grouped(total), unit: t.yuanUnit, amount: total, lines: [t.pay.parts(parts)] };
}

const loadAnswer = async () => (await import('./outcome.tsx')).Answer;
const Answer = defineAsyncComponent(loadAnswer);

/** What do you want to know, a few questions, and the answer. Nothing of it is shared between two on one page. */
export const Calculator = defineComponent(
  (props: CalculatorProps, { expose }) => {
    const reading = provideReading(computed(() => props.language ?? languageOfPage.value));
    const store = provideStore(
      createStore({ facts: props.initialFacts, first: props.firstQuestion }, reading, loadEngine),
    );
    const top = ref<HTMLElement | null>(null);
    /** Until the rules are there; of whoever told nothing yet, and of the place that is known without them. */
    const least = computed(() => (toldIn(store).isAny || store.facts.value.region !== undefined ? null : leastNow()));
    // Behind the first paint: the choice of a goal needs no rule. Both at once, for each request costs a slow line half a second.
    onMounted(() => {
      void store.load().catch(() => undefined);
      void loadAnswer().catch(() => undefined);
    });
    watch(toRef(props, 'initialFacts'), (facts) => facts && store.replace(facts));
    watch(
      store.place,
      (place) => {
        const { done, open } = store.progress.value;
        props.onStep?.({ question: place?.question ?? null, answered: done, open });
      },
      { immediate: true },
    );
    watch([store.place, store.turn], async ([place]) => {
      props.onPlace?.(place);
      await nextTick();
      // Each screen begins at its top; a question takes the focus itself.
      top.value?.scrollIntoView();
      if (!place?.question) top.value?.querySelector('h2')?.focus();
    });
    // A host hears of every result; without one nothing is worked out before it is shown.
    if (props.onResult)
      watch(
        store.assessment,
        (assessment) => assessment && props.onResult?.({ facts: store.facts.value, assessment }),
        { immediate: true },
      );
    expose({ show: store.show, choose: store.choose, replace: store.replace, told: () => toldIn(store) });

    return () => {
      const { flow: t } = reading.text.value;
      const at = store.place.value;
      return (
        <div ref={top} class="calculator">
          {at && (
            <p class="topline">
              <button type="button" class="link" aria-label={t.back} onClick={store.back}>
                ‹
              </button>
              <span>{t.goal[at.goal]}</span>
            </p>
          )}
          {store.refusals.value.length > 0 && (
            <div class="notice-box" role="alert">
              <p>{t.refused}</p>
              <ul class="links">
                {store.refusals.value.map(({ question, text }) => (
                  <li key={question}>
                    {text}{' '}
                    <button type="button" class="link" onClick={() => store.goTo(question)}>
                      {t.change} {questionOf(question).text[reading.language.value]}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <MissingFile />
          {!at ? (
            <Start />
          ) : at.question ? (
            <Asking id={at.question} />
          ) : store.assessment.value ? (
            <Answer goal={at.goal} />
          ) : (
            <>
              {at.goal === 'pay' && least.value && (
                <Numbers told={[toldOf(least.value, reading.text.value)]} large={false} />
              )}
              {!isFileMissing.value && <p role="status">{t.loading}</p>}
            </>
          )}
        </div>
      );
    };
  },
  { props: [...CALCULATOR_PROPS] },
);
