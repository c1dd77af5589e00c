import { useReading } from '../../ui/language.ts';
import { useStore } from '../state/store.ts';
import { QuestionCard } from './question-card.tsx';

/** The question on screen: how far it is, and the way to the answer at any time. */
export function Asking({ id }: { id: string }) {
  const store = useStore();
  const { language, text } = useReading();
  const t = text.value.flow;
  const { done, open } = store.progress.value;
  return (
    <section class="asking">
      <progress value={done} max={done + open} aria-label={t.progressLabel} />
      <QuestionCard key={`${id} ${store.turn.value} ${language.value}`} id={id} />
      <button type="button" class="link enough" onClick={store.enough}>
        {t.enough}
      </button>
    </section>
  );
}
