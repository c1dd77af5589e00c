import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { useText } from '../../ui/language.ts';
import { Medical } from './medical.tsx';
import { Pay } from './pay.tsx';
import { Retirement } from './retirement.tsx';
import { WorkerStatus } from './status.tsx';
import { Subsidies } from './subsidies.tsx';
import { Years } from './years.tsx';

interface ResultProps {
  assessment: Assessment;
  facts: Facts;
}

/** Everything an assessment says, the same for one just made and one that was stored. */
export function Result({ assessment, facts }: ResultProps) {
  return (
    <>
      <Pay assessment={assessment} facts={facts} />
      <Rest assessment={assessment} facts={facts} />
    </>
  );
}

/** All that a base has little to do with. */
export function Rest({ assessment, facts }: ResultProps) {
  const t = useText();
  return (
    <>
      <Medical assessment={assessment} facts={facts} />
      <Years assessment={assessment} facts={facts} />
      <Subsidies assessment={assessment} />
      <Retirement assessment={assessment} facts={facts} />
      <WorkerStatus assessment={assessment} />
      <p class="hint">{t.disclaimer}</p>
      <p class="hint">
        {t.result.versionLine({
          asOf: assessment.asOf,
          policy: assessment.policyVersion,
          rules: assessment.rulesVersion,
        })}
      </p>
    </>
  );
}
