import { defineComponent, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue';
import type { Assessment, Facts } from '../../shared/api/assessments.ts';
import { useElder } from '../calculator/elder.ts';
import { useCase } from '../calculator/use-case.ts';
import { OneNumber } from '../elder/elder.tsx';
import { KeepAndHandOver } from '../keep/keep.tsx';
import { useText } from '../language.ts';
import { nextTask } from '../next-task.ts';
import { Pay } from '../pay/pay.tsx';
import { Medical } from './medical.tsx';
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
      <Pay assessment={assessment} facts={facts} rested={assessment} />
      <Rest assessment={assessment} facts={facts} />
    </>
  );
}

/** All that a base has little to do with. */
function Rest({ assessment, facts }: ResultProps) {
  const t = useText();
  return (
    <>
      <Medical assessment={assessment} />
      <Years assessment={assessment} facts={facts} />
      <Subsidies assessment={assessment} />
      <Retirement assessment={assessment} />
      <Status assessment={assessment} />
      <p class="hint">{t.disclaimer}</p>
      <p class="hint">{t.result.versionLine(assessment.asOf, assessment.policyVersion, assessment.rulesVersion)}</p>
    </>
  );
}

/** A slider that rests so long has been let go. */
const REST_MS = 120;

/**
 * The result of the answers on the page, with what one can do with it. What a month costs follows a moving slider from
 * frame to frame; all else follows when it rests.
 */
export const CaseResult = defineComponent(() => {
  const own = useCase();
  const elder = useElder();
  const now = () => (own.assessment.value ? { assessment: own.assessment.value, facts: own.facts.value } : null);
  const newestFacts = () => own.facts.value;
  const rested = shallowRef(now());
  /** What stands below follows in a task of its own. */
  const below = ref(false);
  onMounted(async () => {
    await nextTask();
    below.value = true;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch([own.assessment, own.facts], () => {
    // A single change, such as a tap, is shown whole at once.
    if (timer === undefined) rested.value = now();
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      rested.value = now();
    }, REST_MS);
  });
  onBeforeUnmount(() => clearTimeout(timer));
  return () => {
    const newest = now();
    const { assessment, facts } = rested.value ?? newest ?? {};
    if (!newest || !assessment || !facts) return null;
    return (
      <>
        {elder.value && <OneNumber assessment={assessment} />}
        <Summary assessment={assessment} facts={facts} />
        <Pay assessment={newest.assessment} facts={newest.facts} rested={assessment} />
        {below.value && (
          <>
            <Rest assessment={assessment} facts={facts} />
            <KeepAndHandOver assessment={assessment} facts={facts} newest={newestFacts} />
          </>
        )}
      </>
    );
  };
});
