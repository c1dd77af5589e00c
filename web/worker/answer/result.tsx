import { defineComponent, onMounted, ref } from 'vue';
import type { Assessment, Facts } from '../../../shared/api/assessments.ts';
import { useText } from '../../ui/language.ts';
import { nextTask } from '../../ui/next-task.ts';
import { useElder } from '../state/elder.ts';
import { useCase } from '../state/store.ts';
import { KeepAndHandOver } from '../take-away/keep.tsx';
import { Medical } from './medical.tsx';
import { OneNumber } from './one-number.tsx';
import { Pay } from './pay.tsx';
import { Retirement } from './retirement.tsx';
import { Status } from './status.tsx';
import { Subsidies } from './subsidies.tsx';
import { Summary } from './summary.tsx';
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
function Rest({ assessment, facts }: ResultProps) {
  const t = useText();
  return (
    <>
      <Medical assessment={assessment} facts={facts} />
      <Years assessment={assessment} facts={facts} />
      <Subsidies assessment={assessment} />
      <Retirement assessment={assessment} facts={facts} />
      <Status assessment={assessment} />
      <p class="hint">{t.disclaimer}</p>
      <p class="hint">{t.result.versionLine(assessment.asOf, assessment.policyVersion, assessment.rulesVersion)}</p>
    </>
  );
}

/** The result of the answers on the page, with what one can do with it. */
export const CaseResult = defineComponent(() => {
  const own = useCase();
  const elder = useElder();
  /** What stands below follows in a task of its own. */
  const below = ref(false);
  onMounted(async () => {
    await nextTask();
    below.value = true;
  });
  return () => {
    const assessment = own.assessment.value;
    const facts = own.facts.value;
    if (!assessment) return null;
    return (
      <>
        {elder.value && <OneNumber assessment={assessment} facts={facts} />}
        <Summary assessment={assessment} facts={facts} />
        <Pay assessment={assessment} facts={facts} />
        {below.value && (
          <>
            <Rest assessment={assessment} facts={facts} />
            <KeepAndHandOver assessment={assessment} facts={facts} />
          </>
        )}
      </>
    );
  };
});
