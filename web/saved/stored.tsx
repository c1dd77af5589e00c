import type { Scheme } from '../../shared/rules/contributions/index.ts';
import { useText } from '../language.ts';
import { ChosenFacts } from '../result/facts.tsx';
import { MonthCost } from '../result/month-cost.tsx';
import { Result } from '../result/result.tsx';
import { PickupCard } from './pickup-card.tsx';
import { contributionsOf, type StoredRecord } from './stored-record.ts';

/** The API's own default, for facts that do not say. */
const BOTH: readonly Scheme[] = ['pension', 'medical'];

/** A stored answer as it was given, with what was told. */
export function Stored({ stored, removed }: { stored: StoredRecord; removed: () => void }) {
  const t = useText();
  const { facts } = stored;
  const schemes = facts.schemes ?? BOTH;
  const answer = contributionsOf(stored);
  const open = answer.questions ?? [];
  return (
    <>
      <p>{t.savedHint}</p>
      <PickupCard stored={stored} removed={removed} />
      <ChosenFacts facts={facts} schemes={schemes} />
      {open.length > 0 && (
        <section class="notice-box">
          <h2>{t.stillOpen}</h2>
          <ul>
            {open.map((question) => (
              <li key={question.id}>{question.text}</li>
            ))}
          </ul>
        </section>
      )}
      {answer.schedules.length > 0 && (
        <>
          <MonthCost answer={answer} />
          <Result answer={answer} schemes={schemes} />
        </>
      )}
    </>
  );
}
