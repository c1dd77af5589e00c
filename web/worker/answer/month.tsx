import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { useText } from '../../ui/language.ts';
import { Amount } from './cost.tsx';
import { Line } from './parts.tsx';

/** Both, as the API takes it where nothing is said. */
const BOTH: NonNullable<Facts['schemes']> = ['pension', 'medical'];

/** What a month's money goes to, scheme by scheme, and the yearly fees beside it. */
export function MonthBreakdown({ assessment, facts }: { assessment: Assessment; facts: Facts }) {
  const t = useText();
  const { monthly, yearlyFees } = assessment.contributions;
  const schemes = facts.schemes ?? BOTH;
  const shared = { assessment, section: 'contributions' } as const;
  const share = (amount: string | null) =>
    isSome(amount) && (
      <small>
        {t.toAccount} <Amount of={amount} />
      </small>
    );
  return (
    <dl class="rows lines">
      {schemes.includes('pension') && (
        <Line
          {...shared}
          name={t.scheme.pension}
          of={[<Amount of={monthly.pension} />, share(monthly.pensionToAccount)]}
          codes={['contribution-base.', 'pension.contribution', 'pension.to-account']}
        />
      )}
      {schemes.includes('medical') && (
        <Line
          {...shared}
          name={t.scheme.medical}
          of={[<Amount of={monthly.medical} />, share(monthly.medicalToAccount)]}
          codes={['contribution-base.', 'medical.contribution', 'medical.to-account']}
        />
      )}
      {schemes.includes('medical') && (
        <Line {...shared} name={t.yearlyFees} of={<Amount of={yearlyFees} />} codes={['medical.yearly-fee']} />
      )}
    </dl>
  );
}

/** An unknown share goes without saying beside an unknown amount; a share of nothing is none. */
function isSome(amount: string | null): boolean {
  return amount !== null && Number(amount) !== 0;
}
