import type { StoredAssessment } from '../../shared/api/assessments.ts';
import type { Scheme } from '../../shared/rules/contributions/index.ts';
import { text } from '../language.ts';
import { ChosenFacts } from '../result/facts.tsx';
import { MonthCost } from '../result/month-cost.tsx';
import { Result } from '../result/result.tsx';
import { PickupCard } from './pickup-card.tsx';

/** The API's own default, for facts that do not say. */
const BOTH: readonly Scheme[] = ['pension', 'medical'];

/** A stored answer as it was given, with what was told. */
export function Stored({ stored, removed }: { stored: StoredAssessment; removed: () => void }) {
  const t = text.value;
  const { facts } = stored;
  const { contributions, ...envelope } = stored.assessment;
  const schemes = facts.schemes ?? BOTH;
  const answer = contributions && { ...envelope, ...contributions };
  return (
    <>
      <p>{t.savedHint}</p>
      <PickupCard stored={stored} removed={removed} />
      <ChosenFacts facts={facts} schemes={schemes} />
      {envelope.questions && (
        <section class="notice-box">
          <h2>{t.stillOpen}</h2>
          <ul>
            {envelope.questions.map((question) => (
              <li key={question.id}>{question.text}</li>
            ))}
          </ul>
        </section>
      )}
      {answer && (
        <>
          <MonthCost answer={answer} />
          <Result answer={answer} schemes={schemes} />
        </>
      )}
    </>
  );
}
