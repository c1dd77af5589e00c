import { computed, defineAsyncComponent, defineComponent, onMounted, ref, toRef, watch } from 'vue';
import type { Assessment } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { language as languageOfPage, provideReading } from '../ui/language.ts';
import { AllAtOnce } from './ask/all-at-once.tsx';
import { AnswersSoFar } from './ask/answers-so-far.tsx';
import { OneByOne } from './ask/one-by-one.tsx';
import { loadEngine } from './state/load-engine.ts';
import { questionOf } from './state/order.ts';
import { progressOf } from './state/queue.ts';
import { createStore, provideStore } from './state/store.ts';

/** Where a person stands in the questions. */
export interface Step {
  /** Id of the question on screen; `null` when all are answered. */
  question: string | null;
  answered: number;
  open: number;
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
  /** Called with every new result, also while a slider moves. */
  onResult?: (result: AssessedFacts) => void;
}

/** Vue wants the names again at run time. */
export const CALCULATOR_PROPS = ['language', 'initialFacts', 'firstQuestion', 'onStep', 'onResult'] as const;

const Outcome = defineAsyncComponent(async () => (await import('./outcome.tsx')).Outcome);

/** The questions, and the answer from the first one on. Nothing of it is shared between two on one page. */
export const Calculator = defineComponent(
  (props: CalculatorProps, { expose }) => {
    const reading = provideReading(computed(() => props.language ?? languageOfPage.value));
    const store = provideStore(
      createStore({ facts: props.initialFacts, first: props.firstQuestion }, reading, loadEngine),
    );
    const all = ref(false);
    const assessed = computed(() => store.assessment.value !== null);
    // Behind the first paint: the first question needs no rule.
    onMounted(() => void store.load());
    watch(toRef(props, 'initialFacts'), (facts) => facts && store.replace(facts));
    watch(
      store.current,
      (question) => {
        const { done, open } = progressOf(store);
        props.onStep?.({ question, answered: done, open });
      },
      { immediate: true },
    );
    watch(store.assessment, (assessment) => assessment && props.onResult?.({ facts: store.facts.value, assessment }));
    // A question that the result asks for is shown by itself.
    watch(store.turn, () => (all.value = false));
    expose({ goTo: store.goTo, told: () => store.facts.value });

    return () => {
      const { flow: t, retry } = reading.text.value;
      return (
        <div class="calculator">
          <div class="questions">
            <p class="buttons modes">
              <button type="button" aria-pressed={!all.value} onClick={() => (all.value = false)}>
                {t.oneByOne}
              </button>
              <button type="button" aria-pressed={all.value} onClick={() => (all.value = true)}>
                {t.allAtOnce}
              </button>
            </p>
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
            {all.value ? <AllAtOnce /> : <OneByOne />}
            {!all.value && <AnswersSoFar />}
          </div>
          <div class="outcome">
            {store.loadFailed.value && (
              <div class="notice-box" role="alert">
                <p>{t.away}</p>
                <button type="button" onClick={() => void store.load()}>
                  {retry}
                </button>
              </div>
            )}
            {assessed.value ? <Outcome /> : !store.loadFailed.value && <p role="status">{t.loading}</p>}
          </div>
        </div>
      );
    };
  },
  { props: [...CALCULATOR_PROPS] },
);
