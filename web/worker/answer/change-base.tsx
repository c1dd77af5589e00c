import { computed, defineComponent } from 'vue';
import { grouped } from '../../ui/tidy.ts';
import { bandOf } from '../ask/band.ts';
import { BaseSlider } from '../ask/base.tsx';
import { useStore } from '../state/store.ts';
import { Adjust } from './adjust.tsx';
import { Fold } from './fold.tsx';
import type { Ground } from './ground.ts';

/** Another base at a finger's move, and every other way to choose behind it. */
export const ChangeBase = defineComponent(
  (props: { ground: Ground }) => {
    const store = useStore();
    const band = computed(() => store.assessment.value && bandOf(store.assessment.value.contributions));
    return () => {
      const { words, assessment } = props.ground;
      const { tiers, base } = assessment.contributions;
      const [least, most] = [tiers[0]?.total, tiers.at(-1)?.total];
      return (
        <section class="change">
          {band.value && (
            <>
              <BaseSlider band={band.value} base={base.chosen} label={words.pay.change} />
              <p class="ends">
                <span>{least && grouped(least)}</span> <span>{most && grouped(most)}</span>
              </p>
            </>
          )}
          <Fold title={words.pay.changeMore}>
            <Adjust />
          </Fold>
        </section>
      );
    };
  },
  { props: ['ground'] },
);
