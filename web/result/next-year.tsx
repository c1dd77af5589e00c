import type { Assessment, Facts } from '../../shared/api/assessments.ts';
import { yearOf } from '../../shared/month.ts';
import { useCaseIfAny } from '../calculator/use-case.ts';
import { useText } from '../language.ts';

interface NextYearProps {
  assessment: Assessment;
  facts: Facts;
}

/**
 * The year that a payment in the enrolment window of the resident scheme is for, where the person asks about the year
 * of the payment itself; `null` where they do not, or the scheme is not open to them.
 */
export function windowIsFor({ medicalSchemes }: Assessment, { year, enrolOn, insideWindow }: Facts): number | null {
  const closed = medicalSchemes.schemes.some(
    ({ scheme, outcome }) => scheme === 'resident' && outcome === 'not-eligible',
  );
  if (closed || !insideWindow || year === undefined || enrolOn === undefined) return null;
  return yearOf(enrolOn) === year ? year + 1 : null;
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
