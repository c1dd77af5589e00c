import type { ContributionsAnswer } from '../../shared/api/contributions.ts';
import { text } from '../language.ts';

/** The sums behind the amounts, and the documents behind the sums. */
export function Why({ answer }: { answer: ContributionsAnswer }) {
  const t = text.value;
  return (
    <details class="why">
      <summary>{t.why}</summary>
      <h3>{t.steps}</h3>
      <ol>
        {answer.steps.map((step, index) => (
          <li key={`${index} ${step.code}`}>
            {step.text}
            {step.documents.length > 0 && (
              <small>
                {t.basis} {step.documents.join(' ')}
              </small>
            )}
          </li>
        ))}
      </ol>
      <h3>{t.documents}</h3>
      <ul>
        {answer.documents.map(({ number, title, issuer, issuedOn, seen, grade }) => (
          <li key={number}>
            {number} {title !== number && title}
            <small>{[issuer, issuedOn && t.issuedOn(issuedOn), t.grade[grade]].filter(Boolean).join(' · ')}</small>
            <small>
              {t.seen} {seen}
            </small>
          </li>
        ))}
      </ul>
      <p class="hint">{t.versions(answer.asOf, answer.policyVersion, answer.rulesVersion)}</p>
    </details>
  );
}
