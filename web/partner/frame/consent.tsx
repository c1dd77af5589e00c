import { defineComponent, onMounted, ref } from 'vue';
import type { Facts } from '../../../shared/facts/index.ts';
import { questions } from '../../../shared/facts/index.ts';
import { frameMessages } from '../../../shared/messages/frame.generated.ts';
import { useReading } from '../../ui/language.ts';
import { answersIn, type GivenAnswer, type Reader } from '../../worker/ask/answer-text.ts';
import { watchSeen } from './seen.ts';
import type { FrameState } from './use-frame.ts';

/**
 * Names who would get the result and shows all of it, before any of it leaves. Who it is has to have been seen, and the
 * button has to be while it is pressed.
 */
export const Consent = defineComponent(
  ({ frame }: { frame: FrameState }) => {
    const { state } = frame;
    const { language, text } = useReading();
    const heading = ref<HTMLElement | null>(null);
    const who = ref<HTMLElement | null>(null);
    const agree = ref<HTMLElement | null>(null);
    const isWhoSeen = ref(false);
    const isButtonSeen = ref(false);
    onMounted(() => {
      heading.value?.focus();
      if (who.value) watchSeen(who.value, (isSeen) => (isWhoSeen.value ||= isSeen));
      if (agree.value) watchSeen(agree.value, (isSeen) => (isButtonSeen.value = isSeen));
    });
    return () => {
      const t = frameMessages[state.language];
      const recipient = frame.recipient();
      const { offered } = state;
      if (!recipient || !offered) return null;
      return (
        <section class="consent" aria-labelledby="consent-heading">
          <h1 id="consent-heading" ref={heading} tabindex={-1}>
            {t.question}
          </h1>
          <p ref={who} class="recipient">
            {recipient}
          </p>
          <p>{t.who}</p>
          <h2>{t.facts}</h2>
          <dl class="rows">
            {factRows(offered.facts, { language: language.value, text: text.value }).map(
              ({ id, text: asked, said }) => (
                <div key={id}>
                  <dt>{asked}</dt>
                  <dd>{said}</dd>
                </div>
              ),
            )}
          </dl>
          <h2>{t.result}</h2>
          <p>{t.resultHint}</p>
          <details>
            <summary>{t.everything}</summary>
            <pre tabindex={0}>{JSON.stringify(offered, null, 2)}</pre>
          </details>
          <p class="hint">{t.after({ host: recipient })}</p>
          <div class="buttons">
            <button
              ref={agree}
              type="button"
              class="primary"
              disabled={!isWhoSeen.value || !isButtonSeen.value}
              onClick={frame.agree}
            >
              {t.agree}
            </button>
            <button type="button" onClick={frame.decline}>
              {t.decline}
            </button>
          </div>
          <p class="hint">{t.seen}</p>
        </section>
      );
    };
  },
  { props: ['frame'] },
);

const ASKED = new Set(questions.map(({ id }) => id.split('.')[0]));

/** Every answer given, in the words of its question; what no question asks for stands under its own name. */
export function factRows(facts: Facts, reader: Reader): GivenAnswer[] {
  const members: Readonly<Record<string, string>> = frameMessages[reader.language].members;
  const unasked = Object.entries(facts).filter(([name]) => !ASKED.has(name));
  return [
    ...answersIn(facts, reader),
    ...unasked.map(([name, value]) => ({ id: name, text: members[name] ?? name, said: String(value) })),
  ];
}
