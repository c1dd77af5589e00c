import { defineComponent, onUnmounted, ref, watch } from 'vue';

/** Long enough that a slider in motion is not read out at every step. */
const PAUSE_MS = 600;

/** Reads a sentence out to those who listen, once it has stood still. */
export const Announcement = defineComponent(
  (props: { sentence: string }) => {
    const spoken = ref('');
    let timer: ReturnType<typeof setTimeout> | undefined;
    watch(
      () => props.sentence,
      (sentence) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          spoken.value = sentence;
        }, PAUSE_MS);
      },
    );
    onUnmounted(() => clearTimeout(timer));
    return () => (
      <p class="visually-hidden" aria-live="polite">
        {spoken.value}
      </p>
    );
  },
  { props: ['sentence'] },
);
