import { questions } from '../../../shared/facts/index.ts';
import { documentAnchor } from '../../ui/document-anchor.ts';
import { tidy } from '../../ui/tidy.ts';
import { ASKING, type ToldGoal } from '../state/goals.ts';
import { dependsOnUnanswered } from '../state/order.ts';
import { isAnswered } from '../state/path.ts';
import { useStoreIfAny } from '../state/store.ts';
import { Details } from './details.tsx';
import { Fold } from './fold.tsx';
import type { Ground } from './ground.ts';
import { gapText } from './headline.ts';

interface BehindProps {
  goal: ToldGoal;
  ground: Ground;
}

/** Said of every answer, or said on the first screen in other words. */
const SAID = [
  'grade-not-official',
  'asked-enough',
  'start-month-taken',
  'minimum-months-missing',
  'pay-by-not-published',
];

/** What an answer rests on: closed, each kind of it once. */
export function Behind({ goal, ground }: BehindProps) {
  const { assessment, words } = ground;
  const { sections } = ASKING[goal];
  const concerns = (each: { sections?: readonly string[] }) => sections.some((name) => each.sections?.includes(name));
  const notices = assessment.notices.filter(
    (each) => concerns(each) && !SAID.some((beginning) => each.code.startsWith(beginning)),
  );
  return (
    <div class="behind">
      <Details goal={goal} ground={ground} />
      <Fold title={words.behind.how}>
        <How goal={goal} ground={ground} />
      </Fold>
      <Fold title={words.behind.unsure}>
        <Unsure goal={goal} ground={ground} />
      </Fold>
      {notices.length > 0 && (
        <Fold title={words.behind.known}>
          <ul>
            {[...new Set(notices.map(({ text }) => tidy(text)))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

/** The sums, a line each, and the documents behind them: in plain words, by number, and where the rest of them stands. */
function How({ goal, ground: { assessment, text, words } }: BehindProps) {
  const { sections } = ASKING[goal];
  const steps = assessment.steps.filter(({ section }) => sections.includes(section));
  const cited = new Set(steps.flatMap(({ documents }) => documents));
  return (
    <>
      <ol>
        {[...new Set(steps.map((step) => tidy(step.text)))].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{words.behind.documents}</h3>
      <ul>
        {assessment.documents
          .filter(({ number }) => cited.has(number))
          .map(({ number, title, grade }) => (
            <li key={number}>
              <a href={`/policy#${documentAnchor(number)}`} target="_blank" rel="noopener">
                {words.behind.paper({ title, grade: text.grade[grade] })}
              </a>
              {number !== title && <small> {number}</small>}
            </li>
          ))}
      </ul>
    </>
  );
}

/** Figures that nobody has seen, with whom to call, and the questions that would settle more. */
function Unsure({ goal, ground }: BehindProps) {
  const { assessment, language, words } = ground;
  const store = useStoreIfAny();
  const { sections, more, after, first } = ASKING[goal];
  const figures = (assessment.figures ?? []).filter((each) => sections.some((name) => each.sections?.includes(name)));
  const useful = store?.engine.value?.usefulFor(goal, store.facts.value, language) ?? [];
  const offered = new Set([...useful.filter((id) => [...first, ...after].includes(id)), ...more]);
  const asked = store
    ? questions.filter(
        ({ id }) =>
          offered.has(id) && !isAnswered(store.facts.value, id) && !dependsOnUnanswered(store.facts.value, id),
      )
    : [];
  return (
    <>
      {figures.length + asked.length === 0 && <p>{words.behind.nothing}</p>}
      <ul>
        {[...new Set(figures.map((figure) => gapText(figure, ground)))].map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      {asked.length > 0 && <h3>{words.behind.answer}</h3>}
      <ul class="links">
        {asked.map((question) => (
          <li key={question.id}>
            <button type="button" class="link" onClick={() => store?.goTo(question.id)}>
              {question.text[language]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** For whoever checks it: on which day's law, and by which release. */
export function About({ ground: { assessment, text, words } }: { ground: Ground }) {
  return (
    <>
      <p>{text.disclaimer}</p>
      <p class="hint">
        {words.behind.versionLine({
          asOf: assessment.asOf,
          policy: assessment.policyVersion,
          rules: assessment.rulesVersion,
        })}
      </p>
    </>
  );
}
