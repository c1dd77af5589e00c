import { defineComponent, onMounted, ref } from 'vue';
import { nextTask } from '../ui/dom.ts';
import { OneNumber } from './answer/one-number.tsx';
import { Pay } from './answer/pay.tsx';
import { Rest } from './answer/result.tsx';
import { Summary } from './answer/summary.tsx';
import { useLargeType } from './state/large-type.ts';
import { useStore } from './state/store.ts';
import { KeepAndHandOver } from './take-away/keep.tsx';

/** The result of the answers on the page, with what one can do with it. */
export const Outcome = defineComponent(() => {
  const store = useStore();
  const largeType = useLargeType();
  /** What stands below follows in a task of its own. */
  const below = ref(false);
  onMounted(async () => {
    await nextTask();
    below.value = true;
  });
  return () => {
    const assessment = store.assessment.value;
    const facts = store.facts.value;
    if (!assessment) return null;
    return (
      <>
        {largeType.value && <OneNumber assessment={assessment} facts={facts} />}
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
