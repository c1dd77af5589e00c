import { computed, defineComponent, onBeforeUnmount, type Ref, ref } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { useReading } from '../../ui/language.ts';
import { numbersOf } from './numbers.ts';
import { Mark } from './parts.tsx';

/** One number a screen, large, in capital numerals too, and read aloud by the device's own voice. */
export const OneNumber = defineComponent(
  (props: { assessment: Assessment; facts: Facts }) => {
    const { language, text } = useReading();
    const voice = useVoice(language);
    const at = ref(0);
    const numbers = computed(() => numbersOf(props.assessment, props.facts, text.value));
    const place = computed(() => Math.min(at.value, numbers.value.length - 1));
    function turn(by: number): void {
      voice.stop();
      at.value = (place.value + by + numbers.value.length) % numbers.value.length;
    }
    return () => {
      const t = text.value;
      const e = t.keep.elder;
      const shown = numbers.value[place.value];
      if (!shown) return <p class="one-number">{e.nothing}</p>;
      const { name, value, capitals, beside } = shown;
      return (
        <section class="one-number">
          <div aria-live="polite">
            <h2>{name}</h2>
            <p class="number">{value}</p>
            {capitals && (
              <p lang="zh-CN">
                {t.label({ name: e.inCapitals })}
                {capitals}
              </p>
            )}
            {beside && <p>{beside}</p>}
            <p class="marks">
              <Mark grade={props.assessment.grade} />
            </p>
          </div>
          <p>{e.of({ at: place.value + 1, all: numbers.value.length })}</p>
          <p class="buttons">
            <button type="button" onClick={() => turn(-1)}>
              {e.previous}
            </button>
            <button type="button" class="primary" onClick={() => turn(1)}>
              {e.next}
            </button>
            {voice.can && (
              <button
                type="button"
                onClick={() =>
                  voice.speaking.value ? voice.stop() : voice.read([name, value, beside].filter(Boolean).join('，'))
                }
              >
                {voice.speaking.value ? e.stop : e.read}
              </button>
            )}
          </p>
        </section>
      );
    };
  },
  { props: ['assessment', 'facts'] },
);

/** Slower than a newsreader. */
const RATE = 0.85;

/** Reading aloud with a voice of the device: nothing is sent anywhere by this page. */
function useVoice(language: Readonly<Ref<Language>>) {
  const can = typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
  const speaking = ref(false);
  function stop(): void {
    if (can) speechSynthesis.cancel();
    speaking.value = false;
  }
  function read(text: string): void {
    stop();
    const words = Object.assign(new SpeechSynthesisUtterance(text), { lang: language.value, rate: RATE });
    const voices = speechSynthesis.getVoices().filter((voice) => voice.lang.startsWith(language.value.slice(0, 2)));
    // A voice on the device works without a network and tells nobody what is read.
    words.voice = voices.find((voice) => voice.localService) ?? voices[0] ?? null;
    words.onend = words.onerror = () => {
      speaking.value = false;
    };
    speaking.value = true;
    speechSynthesis.speak(words);
  }
  onBeforeUnmount(stop);
  return { can, speaking, read, stop };
}
