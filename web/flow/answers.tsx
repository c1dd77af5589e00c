import { questions } from '../../shared/questions/index.ts';
import { useCase } from '../calculator/use-case.ts';
import { useReading } from '../language.ts';
import { answersIn } from './answer-text.ts';

/** Everything answered so far, each a tap away from being changed. */
export function Answers() {
  const { facts, skipped, goTo } = useCase();
  const { language, text } = useReading();
  const t = text.value.flow;
  const answered = answersIn(facts.value, { language: language.value, text: text.value });
  const left = questions.filter(({ id }) => skipped.value.has(id));
  if (answered.length + left.length === 0) return null;
  return (
    <details class="answers">
      <summary>{t.answersCount(answered.length)}</summary>
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
    </details>
  );
}
