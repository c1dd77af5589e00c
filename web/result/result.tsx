import type { ContributionsAnswer } from '../../shared/api/contributions.ts';
import type { Scheme } from '../../shared/rules/contributions/index.ts';
import { text } from '../language.ts';
import { Gaps } from './gaps.tsx';
import { Month } from './month.tsx';
import { Schedules } from './schedules.tsx';
import { Why } from './why.tsx';

/** Everything an answer says, the same for one just made and one that was stored. */
export function Result({ answer, schemes }: { answer: ContributionsAnswer; schemes: readonly Scheme[] }) {
  const t = text.value;
  return (
    <>
      <Marks answer={answer} />
      <Month answer={answer} schemes={schemes} />
      <Schedules schedules={answer.schedules} yearlyFees={answer.yearlyFees} />
      <Gaps answer={answer} />
      <Why answer={answer} />
      <p class="hint">{t.disclaimer}</p>
    </>
  );
}

/** How firm the figures are, beside them. */
function Marks({ answer: { base, grade } }: { answer: ContributionsAnswer }) {
  const t = text.value;
  return (
    <p class="marks">
      {base.provisional && <span class="mark">{t.provisional}</span>}
      {grade !== 'official' && <span class="mark">{t.determined}</span>}
    </p>
  );
}
