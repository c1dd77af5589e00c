import { computed, defineComponent, ref } from 'vue';
import { questions } from '../../../shared/facts/index.ts';
import { useReading } from '../../ui/language.ts';
import { useStore } from '../state/store.ts';
import { answersIn } from './answer-text.ts';

/** The year stands there before anybody has answered anything. */
const isCounted = (id: string): boolean => id !== 'year';

/** Everything answered so far, each a tap away from being changed; made when it is opened. */
export const AnswersSoFar = defineComponent(() => {
  const { facts } = useStore();
  const { language, text } = useReading();
  const open = ref(false);
  const count = computed(
    () =>
      answersIn(facts.value, { language: language.value, text: text.value }).filter(({ id }) => isCounted(id)).length,
  );
  return () =>
    count.value > 0 && (
      <details
        class="answers"
        onToggle={(event) => {
          open.value = (event.currentTarget as HTMLDetailsElement).open;
        }}
      >
        <summary>{text.value.flow.answersCount({ count: count.value })}</summary>
        {open.value && <Rows />}
      </details>
    );
});

function Rows() {
  const { facts, skipped, goTo, replace, show } = useStore();
  const { language, text } = useReading();
  const t = text.value.flow;
  function startAnew(): void {
    replace(facts.value.region === undefined ? {} : { region: facts.value.region });
    show(null);
  }
  const answered = answersIn(facts.value, { language: language.value, text: text.value });
  const left = questions.filter(({ id }) => skipped.value.has(id));
  return (
    <>
      <dl class="rows">
        {answered.map(({ id, text: asked, said }) => (
          <div key={id}>
            <dt>{asked}</dt>
            <dd>
              {said}{' '}
              <button type="button" class="link" aria-label={`${t.change} ${asked}`} onClick={() => goTo(id)}>
                {t.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {left.length > 0 && (
        <>
          <h3>{t.skippedAnswers}</h3>
          <ul class="links">
            {left.map((question) => (
              <li key={question.id}>
                <button type="button" class="link" onClick={() => goTo(question.id)}>
                  {question.text[language.value]}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="quiet" onClick={startAnew}>
        {text.value.keep.clear}
      </button>
    </>
  );
}
