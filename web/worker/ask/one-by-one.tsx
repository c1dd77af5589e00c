import { computed, defineComponent, ref, watch } from 'vue';
import { useReading } from '../../ui/language.ts';
import { optionalQuestions } from '../state/order.ts';
import { progressOf } from '../state/queue.ts';
import { useStore } from '../state/store.ts';
import { QuestionCard } from './question-card.tsx';

/** The question on screen with the progress above it, or that all are answered. */
export const OneByOne = defineComponent(() => {
  const store = useStore();
  const { language, text } = useReading();
  // The first question does not take the focus from whoever has just opened the page.
  const moved = ref(false);
  const progress = computed(() => progressOf(store));
  watch([store.current, store.turn], () => {
    moved.value = true;
  });
  return () => {
    const t = text.value.flow;
    const id = store.current.value;
    const { done, open } = progress.value;
    return (
      <section class="asking">
        <div class="progress">
          <span>{id === null ? t.done : t.progress({ at: done + 1, all: done + open })}</span>
          <progress value={done} max={done + open} aria-label={t.progressLabel} />
        </div>
        {id === null ? (
          <Done />
        ) : (
          <QuestionCard key={`${id} ${store.turn.value} ${language.value}`} id={id} focus={moved.value} />
        )}
      </section>
    );
  };
});

/** Nothing is open any more: what else would make the result more exact. */
function Done() {
  const store = useStore();
  const { language, text } = useReading();
  const t = text.value.flow;
  if (store.engine.value === null) return <p role="status">{t.loading}</p>;
  const more = optionalQuestions(store.facts.value, store.skipped.value);
  return (
    <>
      <p>{t.doneHint}</p>
      {more.length > 0 && (
        <details>
          <summary>{t.more}</summary>
          <ul class="links">
            {more.map((question) => (
              <li key={question.id}>
                <button type="button" class="link" onClick={() => store.goTo(question.id)}>
                  {question.text[language.value]}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {store.canGoBack.value && (
        <p class="buttons ways">
          <button type="button" onClick={store.back}>
            {t.back}
          </button>
        </p>
      )}
    </>
  );
}
