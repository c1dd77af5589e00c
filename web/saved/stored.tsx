import { answersIn } from '../flow/answer-text.ts';
import { PrintSheet } from '../keep/print-sheet.tsx';
import { useReading } from '../language.ts';
import { Result } from '../result/result.tsx';
import { Summary } from '../result/summary.tsx';
import { PickupCard } from './pickup-card.tsx';
import type { StoredRecord } from './stored-record.ts';

/** A stored answer as it was given, with what was told. */
export function Stored({ stored, removed }: { stored: StoredRecord; removed: () => void }) {
  const { language, text } = useReading();
  const t = text.value;
  const { facts, assessment } = stored;
  return (
    <>
      <p>{t.savedHint}</p>
      <PickupCard stored={stored} removed={removed} />
      <p>
        <button type="button" onClick={() => print()}>
          {t.keep.print}
        </button>
      </p>
      <Summary assessment={assessment} facts={facts} />
      <section>
        <h2>{t.chosen}</h2>
        <dl class="rows">
          {answersIn(facts, { language: language.value, text: t }).map(({ id, text: asked, said }) => (
            <div key={id}>
              <dt>{asked}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Result assessment={assessment} facts={facts} />
      <PrintSheet assessment={assessment} facts={facts} code={stored.pickupCode} />
    </>
  );
}
