import { computed, defineAsyncComponent, defineComponent } from 'vue';
import type { ContributionsAnswer } from '../../shared/answer/contributions.ts';
import { useReading } from '../ui/language.ts';
import { About, Behind } from './answer/behind.tsx';
import { ChangeBase } from './answer/change-base.tsx';
import { FirstScreen, furtherLines } from './answer/first-screen.tsx';
import { Fold } from './answer/fold.tsx';
import { type Ground, groundOf } from './answer/ground.ts';
import { headlineOf } from './answer/headline.ts';
import { onBase } from './answer/on-base.ts';
import { ReadAloud } from './answer/read-aloud.tsx';
import { AnswersSoFar } from './ask/answers-so-far.tsx';
import { type Goal, TOLD, type ToldGoal } from './state/goals.ts';
import { useLargeType } from './state/large-type.ts';
import { questionOf } from './state/order.ts';
import { useStore } from './state/store.ts';

const PlanAnswer = defineAsyncComponent(async () => (await import('./answer/plan.tsx')).PlanAnswer);
const Keep = defineAsyncComponent(async () => (await import('./take-away/keep.tsx')).KeepAndHandOver);
const Wrong = defineAsyncComponent(async () => (await import('./take-away/keep.tsx')).Wrong);

/** The answer to a goal: one screen, and behind it what it rests on. */
export const Answer = defineComponent(
  (props: { goal: Goal }) => {
    const store = useStore();
    const { language } = useReading();
    const largeType = useLargeType();
    const ground = computed((): Ground | null => {
      const { assessment, worked } = store;
      return assessment.value && groundOf(assessment.value, worked.value, language.value);
    });
    return () => {
      const now = ground.value;
      if (!now) return null;
      const { goal } = props;
      const { words } = now;
      return (
        <section class="answer">
          <h2 class="visually-hidden" tabindex={-1}>
            {now.text.flow.goal[goal]}
          </h2>
          {goal === 'plan' ? (
            <PlanAnswer ground={now} />
          ) : goal === 'all' ? (
            <All ground={now} />
          ) : (
            <One goal={goal} ground={now} />
          )}
          {largeType.value && <ReadAloud ground={now} />}
          <Fold title={words.behind.keep}>
            <Keep goal={goal} ground={now} />
          </Fold>
          <Fold title={words.behind.wrong}>
            <Wrong goal={goal} ground={now} />
          </Fold>
          <Fold title={words.behind.about}>
            <About ground={now} />
          </Fold>
          <AnswersSoFar />
          <p class="buttons">
            <button type="button" onClick={() => store.show(null)}>
              {words.behind.another}
            </button>
            {goal !== 'all' && !largeType.value && (
              <button type="button" onClick={() => store.choose('all')}>
                {words.behind.everything}
              </button>
            )}
          </p>
        </section>
      );
    };
  },
  { props: ['goal'] },
);

/** What a month costs follows the slider from frame to frame. By itself: while it moves, nothing else is made anew. */
const Following = defineComponent(
  (props: { goal: ToldGoal; ground: Ground }) => {
    const { engine, sliding } = useStore();
    const largeType = useLargeType();
    const ask = computed(() => engine.value?.askIn(props.ground.language, props.ground.facts.region));
    return () => {
      const { goal, ground } = props;
      const moved = sliding.value && ask.value && onBase(ask.value, ground.facts, sliding.value);
      const now = moved ? onContributions(ground, moved) : ground;
      return <FirstScreen headline={headlineOf(goal, now)} ground={now} large={largeType.value} />;
    };
  },
  { props: ['goal', 'ground'] },
);

/** The same with other contributions, which alone hang on the base under the slider. */
const onContributions = ({ assessment, facts, language }: Ground, moved: ContributionsAnswer): Ground =>
  groundOf({ ...assessment, contributions: { ...assessment.contributions, ...moved } }, facts, language);

function One({ goal, ground }: { goal: ToldGoal; ground: Ground }) {
  const store = useStore();
  const largeType = useLargeType().value;
  const headline = headlineOf(goal, ground);
  const behind = () => [goal === 'pay' && <ChangeBase ground={ground} />, <Behind goal={goal} ground={ground} />];
  return (
    <>
      <Following goal={goal} ground={ground} />
      {headline.needs.map((id) => (
        <button key={id} type="button" onClick={() => store.goTo(id)}>
          {questionOf(id).text[ground.language]}
        </button>
      ))}
      {largeType ? (
        <Fold title={ground.words.behind.more}>
          {furtherLines(headline.told).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {behind()}
        </Fold>
      ) : (
        behind()
      )}
    </>
  );
}

/** What to pay and what to do for it, as in an answer of its own; every other goal in a few lines, a tap away from its own. */
function All({ ground }: { ground: Ground }) {
  const store = useStore();
  const [first, ...others] = TOLD;
  return (
    <>
      <FirstScreen headline={headlineOf(first, ground)} ground={ground} large={useLargeType().value} />
      {others.map((goal) => (
        <button key={goal} type="button" class="goal" onClick={() => store.choose(goal)}>
          <small>{ground.text.flow.goal[goal]}</small>
          {headlineOf(goal, ground).told.map(({ label, value, unit, lines }, place) => (
            <span key={place}>
              {label} <b>{value}</b> {unit} <small>{lines[0]}</small>
            </span>
          ))}
        </button>
      ))}
    </>
  );
}
