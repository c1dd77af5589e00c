import { defineComponent, onMounted, ref, useId } from 'vue';
import { useReading } from '../../ui/language.ts';
import { questionOf } from '../state/order.ts';
import { factAt } from '../state/path.ts';
import { useStore } from '../state/store.ts';
import { Control } from './control-of.tsx';
import { helpOf, useDraft } from './draft.ts';

/** One question, what it means, the control, and the ways on and back. */
export const QuestionCard = defineComponent(
  (props: { id: string }) => {
    const store = useStore();
    const reading = useReading();
    const { language, text } = reading;
    const question = questionOf(props.id);
    const { value, fault, change, take } = useDraft(store, props.id);
    const heading = ref<HTMLElement | null>(null);
    const headingId = useId();
    // Whoever listens or uses the keyboard starts each question at its words.
    onMounted(() => heading.value?.focus());

    const isBase = question.type === 'base';
    async function choose(chosen: unknown): Promise<void> {
      if (await take(chosen)) store.next();
    }
    async function next(event: Event): Promise<void> {
      event.preventDefault();
      const now = isBase ? factAt(store.facts.value, props.id) : draftOrNone();
      if (now === undefined) fault.value = text.value.flow.malformed[question.type];
      else if (isBase || (await take(now))) store.next();
    }
    /** Nothing ticked means that none of them is true, where that can be. */
    function draftOrNone(): unknown {
      return value.value === undefined && question.type === 'choices' ? [] : value.value;
    }
    function skip(): void {
      store.skip(props.id);
      store.next();
    }

    return () => {
      const t = text.value.flow;
      const noneTicked = question.type === 'choices' && !(Array.isArray(value.value) && value.value.length > 0);
      const oneTap = ['yes-no', 'choice', 'details'].includes(question.type);
      return (
        <form class="question" onSubmit={(event) => void next(event)}>
          <h2 ref={heading} id={headingId} tabindex={-1}>
            {question.text[language.value]}
          </h2>
          <p class="hint">{helpOf(question, reading)}</p>
          <Control
            question={question}
            value={value.value}
            labelledBy={headingId}
            change={change}
            choose={(chosen) => void choose(chosen)}
          />
          <p class="fault" role="alert">
            {fault.value}
          </p>
          <button type="button" class="unsure" onClick={skip}>
            {t.skip}
          </button>
          {(!oneTap || value.value !== undefined) && (
            <button type="submit" class="primary">
              {noneTicked ? t.noneNext : t.next}
            </button>
          )}
        </form>
      );
    };
  },
  { props: ['id'] },
);
