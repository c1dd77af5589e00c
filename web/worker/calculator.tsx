import { computed, defineAsyncComponent, defineComponent, onMounted, ref, toRef, watch } from 'vue';
import { language as languageOfPage, provideReading } from '../ui/language.ts';
import { AllAtOnce } from './ask/all-at-once.tsx';
import { Answers } from './ask/answers.tsx';
import { OneByOne } from './ask/one-by-one.tsx';
import { CALCULATOR_PROPS, type CalculatorProps } from './props.ts';
import { loadEngine } from './state/load.ts';
import { questionOf } from './state/order.ts';
import { newCase, progressOf, provideCase } from './state/store.ts';

const Result = defineAsyncComponent(async () => (await import('./answer/result.tsx')).CaseResult);

/** The questions, and the answer from the first one on. Nothing of it is shared between two on one page. */
export const Calculator = defineComponent(
  (props: CalculatorProps, { expose }) => {
    const reading = provideReading(computed(() => props.language ?? languageOfPage.value));
    const own = provideCase(newCase({ facts: props.initialFacts, first: props.firstQuestion }, reading, loadEngine));
    const all = ref(false);
    const assessed = computed(() => own.assessment.value !== null);
    // Behind the first paint: the first question needs no rule.
    onMounted(() => void own.load());
    watch(toRef(props, 'initialFacts'), (facts) => facts && own.replace(facts));
    watch(
      own.current,
      (question) => {
        const { done, open } = progressOf(own);
        props.onStep?.({ question, answered: done, open });
      },
      { immediate: true },
    );
    watch(own.assessment, (assessment) => assessment && props.onResult?.({ facts: own.facts.value, assessment }));
    // A question that the result asks for is shown by itself.
    watch(own.turn, () => (all.value = false));
    expose({ goTo: own.goTo });

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
            {own.refusals.value.length > 0 && (
              <div class="notice-box" role="alert">
                <p>{t.refused}</p>
                <ul class="links">
                  {own.refusals.value.map(({ question, text }) => (
                    <li key={question}>
                      {text}{' '}
                      <button type="button" class="link" onClick={() => own.goTo(question)}>
                        {t.change} {questionOf(question).text[reading.language.value]}
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {all.value ? <AllAtOnce /> : <OneByOne />}
            {!all.value && <Answers />}
          </div>
          <div class="outcome">
            {own.away.value && (
              <div class="notice-box" role="alert">
                <p>{t.away}</p>
                <button type="button" onClick={() => void own.load()}>
                  {retry}
                </button>
              </div>
            )}
            {assessed.value ? <Result /> : !own.away.value && <p role="status">{t.loading}</p>}
          </div>
        </div>
      );
    };
  },
  { props: [...CALCULATOR_PROPS] },
);
