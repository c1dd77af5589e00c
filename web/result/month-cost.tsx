import type { ContributionsAnswer } from '../../shared/api/contributions.ts';
import { text } from '../language.ts';
import { Cost } from './cost.tsx';

/** The one figure most people look for. It stays in sight while the base is moved. */
export function MonthCost({ answer }: { answer: ContributionsAnswer }) {
  const t = text.value;
  const { pension, medical } = answer.monthly;
  return (
    <p class="month-cost">
      <span>
        {t.monthCost}
        {answer.base.chosen && <small>{t.onBase(answer.base.chosen)}</small>}
      </span>
      <Cost of={[{ pension, medical }]} />
    </p>
  );
}
