import { questions } from '../../shared/questions/index.ts';
import { useCase } from '../calculator/use-case.ts';
import { factAt, isAnswered } from '../facts/path.ts';
import { useReading } from '../language.ts';
import { answerText } from './answer-text.ts';

/** Everything answered so far, each a tap away from being changed. */
export function Answers() {
  const { facts, skipped, goTo } = useCase();
  const { language, text } = useReading();
  const t = text.value.flow;
  const answered = questions.filter(({ id }) => isAnswered(facts.value, id));
  const left = questions.filter(({ id }) => skipped.value.has(id));
  if (answered.length + left.length === 0) return null;
  const reader = { language: language.value, text: text.value };
  return (
    <details class="answers">
      <summary>{t.answersCount(answered.length)}</summary>
      <dl class="rows">
        {answered.map((question) => (
          <div key={question.id}>
            <dt>{question.text[language.value]}</dt>
            <dd>
              {answerText(question, factAt(facts.value, question.id), reader)}{' '}
              <button
                type="button"
                class="link"
                aria-label={`${t.change} ${question.text[language.value]}`}
                onClick={() => goTo(question.id)}
              >
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
