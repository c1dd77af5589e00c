import { defineAsyncComponent, defineComponent, ref } from 'vue';
import { hotlines } from '../../shared/law/places.generated.ts';
import { useReading } from '../ui/language.ts';
import { placeLine } from '../ui/region-names.ts';
import { grouped } from '../ui/tidy.ts';
import { AnswersSoFar } from './ask/answers-so-far.tsx';
import { GOALS } from './state/goals.ts';
import { leastNow } from './state/least.ts';
import { useStore } from './state/store.ts';

const Where = defineAsyncComponent(async () => (await import('./ask/where.tsx')).Where);

/** Whose rules are asked about, and another place instead. */
const Place = defineComponent(() => {
  const { facts } = useStore();
  const { language, text } = useReading();
  const isOpen = ref(false);
  return () => {
    const t = text.value.flow.where;
    return isOpen.value ? (
      <Where close={() => (isOpen.value = false)} />
    ) : (
      <p class="hint">
        {t.here} {placeLine(language.value, facts.value.region)}{' '}
        <button type="button" class="link" onClick={() => (isOpen.value = true)}>
          {t.other}
        </button>
      </p>
    );
  };
});

/** What would you like to know? One tap begins it. */
export function Start() {
  const { choose, facts } = useStore();
  const { flow: t } = useReading().text.value;
  const [medical, social] = [hotlines['medical-insurance-bureau'], hotlines['social-insurance-agency']];
  const button = (goal: (typeof GOALS)[number], hint?: string) => (
    <button key={goal} type="button" class="goal" onClick={() => choose(goal)}>
      <b>{t.goal[goal]}</b>
      {hint && <small>{hint}</small>}
    </button>
  );
  const least = facts.value.region === undefined ? leastNow() : null;
  const hints: Readonly<Record<string, string>> = {
    ...t.hint,
    ...(least && { pay: t.pay.hint({ year: least.year, amount: grouped(least.total) }) }),
  };
  return (
    <section class="start">
      <h2 tabindex={-1}>{t.goal.ask}</h2>
      {GOALS.filter((goal) => goal in hints).map((goal) => button(goal, hints[goal]))}
      <p class="side-by-side">{GOALS.filter((goal) => !(goal in hints)).map((goal) => button(goal))}</p>
      <Place />
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
