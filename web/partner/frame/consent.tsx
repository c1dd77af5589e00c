import { defineComponent, onMounted, ref } from 'vue';
import type { Facts } from '../../../shared/facts/index.ts';
import { questions } from '../../../shared/facts/index.ts';
import { frameMessages } from '../../../shared/messages/frame.generated.ts';
import { useReading } from '../../ui/language.ts';
import { answersIn, type GivenAnswer, type Reader } from '../../worker/ask/answer-text.ts';
import { watchSeen } from './seen.ts';
import type { FrameState } from './use-frame.ts';

/**
 * Names who would get the result and shows all of it, before any of it leaves. Whoever agrees
 * sees the button and, over it, to whom.
 */
export const Consent = defineComponent(
  ({ frame }: { frame: FrameState }) => {
    const { state } = frame;
    const { language, text } = useReading();
    const heading = ref<HTMLElement | null>(null);
    const decision = ref<HTMLElement | null>(null);
    const isSeen = ref(false);
    onMounted(() => {
      heading.value?.focus();
      if (decision.value)
        watchSeen(decision.value, (now) => {
          isSeen.value = now;
        });
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
          <p class="recipient">
            {recipient.name}
            {recipient.name !== recipient.origin && <small>{recipient.origin}</small>}
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
          <div ref={decision}>
            <p class="hint">{t.after({ host: recipient.name })}</p>
            <p class="buttons">
              <button type="button" class="primary" disabled={!isSeen.value} onClick={frame.agree}>
                {t.agree}
              </button>
              <button type="button" onClick={frame.decline}>
                {t.decline}
              </button>
            </p>
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
