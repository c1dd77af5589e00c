import { computed, defineComponent, onMounted, watch } from 'vue';
import type { Facts } from '../../../shared/facts/index.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { frameMessages } from '../../../shared/messages/frame.generated.ts';
import { provideReading } from '../../ui/language.ts';
import { Numbers } from '../../worker/answer/first-screen.tsx';
import { type Ground, groundOf } from '../../worker/answer/ground.ts';
import { headlineOf } from '../../worker/answer/headline.ts';
import { onBase } from '../../worker/answer/on-base.ts';
import { bandOf } from '../../worker/ask/band.ts';
import { BaseSlider } from '../../worker/ask/base.tsx';
import type { AssessedFacts } from '../../worker/calculator.tsx';
import { isFileMissing, MissingFile } from '../../worker/missing-file.tsx';
import { loadEngine } from '../../worker/state/load-engine.ts';
import { createStore, provideStore } from '../../worker/state/store.ts';

interface GlanceProps {
  language: Language;
  facts: Facts;
  /** With what was answered here. */
  more: (facts: Facts) => void;
  onResult: (result: AssessedFacts) => void;
}

/** One number, what a month costs, and one question, on which base; all else is a tap away. */
export const Glance = defineComponent(
  (props: GlanceProps) => {
    const reading = provideReading(computed(() => props.language));
    const store = provideStore(createStore({ facts: props.facts }, reading, loadEngine));
    onMounted(() => void store.load().catch(() => undefined));
    watch(store.assessment, (assessment) => assessment && props.onResult({ facts: store.facts.value, assessment }), {
      immediate: true,
    });

    /** While the slider moves, the number is that of the base under it. */
    function ground(): Ground | null {
      const assessment = store.assessment.value;
      const [facts, moving, engine] = [store.worked.value, store.sliding.value, store.engine.value];
      if (!assessment) return null;
      const contributions = moving && engine && onBase(engine.askIn(props.language, facts.region), facts, moving);
      return groundOf(
        contributions
          ? { ...assessment, contributions: { ...assessment.contributions, ...contributions } }
          : assessment,
        facts,
        props.language,
      );
    }

    return () => {
      const t = frameMessages[props.language];
      const now = ground();
      if (isFileMissing.value) return <MissingFile />;
      if (!now) return <p role="status">{reading.text.value.flow.loading}</p>;
      const { contributions } = now.assessment;
      const band = bandOf(contributions);
      return (
        <section class="answer glance">
          <Numbers told={headlineOf('pay', now).told} large={false} />
          {band && <BaseSlider band={band} base={contributions.base.chosen} label={t.slide} />}
          <button type="button" class="primary" onClick={() => props.more(store.facts.value)}>
            {t.more}
          </button>
        </section>
      );
    };
  },
  { props: ['language', 'facts', 'more', 'onResult'] },
);
