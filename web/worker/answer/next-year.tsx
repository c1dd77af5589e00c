import type { Assessment, Facts } from '../../../shared/api/assessments.ts';
import { useText } from '../../ui/language.ts';
import { useCaseIfAny } from '../state/store.ts';
import { windowIsFor } from './window-year.ts';

interface NextYearProps {
  assessment: Assessment;
  facts: Facts;
}

/** Says so beside the date that does not fit, with the other year a tap away. */
export function NextYear({ assessment, facts }: NextYearProps) {
  const own = useCaseIfAny();
  const t = useText().result.medical;
  const next = windowIsFor(assessment, facts);
  if (next === null) return null;
  return (
    <div class="notice-box">
      <p>{t.windowIsFor(next, next - 1)}</p>
      {own && (
        <button type="button" onClick={() => void own.say('year', next)}>
          {t.askAbout(next)}
        </button>
      )}
    </div>
  );
}
