import { hotlines } from '../../shared/law/places.generated.ts';
import { useReading } from '../ui/language.ts';
import { grouped } from '../ui/tidy.ts';
import { AnswersSoFar } from './ask/answers-so-far.tsx';
import { GOALS } from './state/goals.ts';
import { leastNow } from './state/least.ts';
import { useStore } from './state/store.ts';

/** What would you like to know? One tap begins it. */
export function Start() {
  const { choose } = useStore();
  const { flow: t } = useReading().text.value;
  const [medical, social] = [hotlines['medical-insurance-bureau'], hotlines['social-insurance-agency']];
  const button = (goal: (typeof GOALS)[number], hint?: string) => (
    <button key={goal} type="button" class="goal" onClick={() => choose(goal)}>
      <b>{t.goal[goal]}</b>
      {hint && <small>{hint}</small>}
    </button>
  );
  const least = leastNow();
  const hints: Readonly<Record<string, string>> = {
    ...t.hint,
    ...(least && { pay: t.pay.hint({ year: least.year, amount: grouped(least.total) }) }),
  };
  return (
    <section class="start">
      <h2 tabindex={-1}>{t.goal.ask}</h2>
      {GOALS.filter((goal) => goal in hints).map((goal) => button(goal, hints[goal]))}
      <p class="side-by-side">{GOALS.filter((goal) => !(goal in hints)).map((goal) => button(goal))}</p>
      <AnswersSoFar />
      <p class="hint">
        {t.noSignUp}
        <br />
        {t.hotlines.social} <a href={`tel:${social}`}>{social}</a> {t.hotlines.medical}{' '}
        <a href={`tel:${medical}`}>{medical}</a>
      </p>
    </section>
  );
}
