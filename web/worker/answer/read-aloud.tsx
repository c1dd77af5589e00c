import { defineComponent, onMounted, onUnmounted, ref } from 'vue';
import type { Ground } from './ground.ts';

/** What stands on the first screen of an answer. */
const FIRST_SCREEN = '.told, .plan, .warning, .next';

/** Reads the first screen out, where the phone has a voice for its language; where it has none, no button says that it could. */
export const ReadAloud = defineComponent(
  (props: { ground: Ground }) => {
    const { speechSynthesis } = window;
    const hasVoice = ref(false);
    const isReading = ref(false);
    // A phone finds its voices after the page has asked for them.
    function look(): void {
      const { language } = props.ground;
      hasVoice.value = speechSynthesis.getVoices().some(({ lang }) => lang.replace('_', '-').startsWith(language));
    }
    function stop(): void {
      isReading.value = false;
      speechSynthesis?.cancel();
    }
    function read(event: Event): void {
      const screen = (event.currentTarget as HTMLElement).closest('.answer');
      // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not read
      const parts = [...(screen?.querySelectorAll<HTMLElement>(FIRST_SCREEN) ?? [])].map((part) => part.innerText);
      const said = Object.assign(new SpeechSynthesisUtterance(parts.join('\n')), { lang: props.ground.language });
      said.addEventListener('end', stop);
      isReading.value = true;
      speechSynthesis.speak(said);
    }
    onMounted(() => {
      if (!speechSynthesis) return;
      look();
      speechSynthesis.addEventListener('voiceschanged', look);
    });
    onUnmounted(() => {
      stop();
      speechSynthesis?.removeEventListener('voiceschanged', look);
    });
    return () => {
      const { next: w } = props.ground.words;
      return hasVoice.value ? (
        <button type="button" onClick={(event) => (isReading.value ? stop() : read(event))}>
          {isReading.value ? w.stopReading : w.read}
        </button>
      ) : null;
    };
  },
  { props: ['ground'] },
);
