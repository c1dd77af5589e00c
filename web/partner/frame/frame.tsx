import { computed, defineComponent, nextTick, watch, watchEffect } from 'vue';
import type { Language } from '../../../shared/language.ts';
import { frameMessages } from '../../../shared/messages/frame.generated.ts';
import { provideReading } from '../../ui/language.ts';
import { LanguageButton } from '../../ui/language-button.tsx';
import { placeLine } from '../../ui/region-names.ts';
import { Calculator } from '../../worker/calculator.tsx';
import { Consent } from './consent.tsx';
import { Glance } from './glance.tsx';
import type { FrameState } from './use-frame.ts';

/** What a partner's page shows: the calculator, and under it the offer to hand the result over. */
export const Frame = defineComponent(
  ({ frame }: { frame: FrameState }) => {
    const { state } = frame;
    provideReading(computed(() => state.language));
    watchEffect(() => {
      document.documentElement.lang = state.language;
      document.title = frameMessages[state.language].title;
    });
    // Whoever comes back from the screen of consent is where they left.
    watch(
      () => state.view,
      async (view, before) => {
        await nextTick();
        if (view === 'calculator' && before === 'consent') document.getElementById('hand-over')?.focus();
      },
    );
    return () => {
      const t = frameMessages[state.language];
      if (state.view === 'waiting') return <p class="waiting">{t.waiting}</p>;
      if (state.view === 'alone')
        return (
          <main>
            <h1>{t.title}</h1>
            <p>{t.alone}</p>
            <p>
              <a href="/">{t.whole}</a>
            </p>
          </main>
        );
      return (
        <>
          <header class="slim">
            <p class="brand">
              {t.brand} <small>{placeLine(state.language, state.settings?.region)}</small>
            </p>
            <LanguageButton
              language={state.language}
              switchTo={(other: Language) => {
                state.language = other;
              }}
            />
          </header>
          <main>
            <div hidden={state.view === 'consent'}>
              <h1 class={isGlance(frame) ? 'visually-hidden' : undefined}>{t.heading}</h1>
              <Questions frame={frame} />
              <HandOver frame={frame} />
            </div>
            {state.view === 'consent' && <Consent frame={frame} />}
          </main>
          {!isGlance(frame) && (
            <footer>
              <a href="/" target="_blank" rel="noopener">
                {t.whole}
              </a>
            </footer>
          )}
        </>
      );
    };
  },
  { props: ['frame'] },
);

/** The first number, until the person wants more; a host that chose the question begins with that. */
const isGlance = ({ state }: FrameState): boolean =>
  state.opened === null && !state.settings?.firstQuestion && state.view === 'calculator';

/** A new region or other prefilled answers are another calculation. */
function Questions({ frame: { state, worked, open } }: { frame: FrameState }) {
  if (!state.settings) return null;
  const { facts: given, firstQuestion } = state.settings;
  const facts = state.opened ?? given;
  if (state.opened === null && !firstQuestion)
    return <Glance key={JSON.stringify(facts)} language={state.language} facts={facts} more={open} onResult={worked} />;
  return (
    <Calculator
      key={JSON.stringify([facts, firstQuestion])}
      language={state.language}
      initialFacts={facts}
      {...(firstQuestion ? { firstQuestion } : {})}
      onResult={worked}
    />
  );
}

function HandOver({ frame }: { frame: FrameState }) {
  const { state } = frame;
  const recipient = frame.recipient();
  const t = frameMessages[state.language];
  if (!recipient || !state.result) return null;
  const isHanded = state.handed === state.result;
  return (
    <section class="hand-over">
      <p role="status">{isHanded ? t.handed({ host: recipient.name }) : ''}</p>
      {!isHanded && <p>{t.handOverHint}</p>}
      <button type="button" id="hand-over" onClick={frame.offer}>
        {t.handOver({ host: recipient.name })}
      </button>
    </section>
  );
}
