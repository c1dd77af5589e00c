import { onBeforeUnmount, type Ref, ref } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';

/** Slower than a newsreader. */
const RATE = 0.85;

/** Reading aloud with a voice of the device: nothing is sent anywhere by this page. */
export function useVoice(language: Readonly<Ref<Language>>) {
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
