import { defineComponent } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { partnerMessages } from '../../../shared/messages/partner.generated.ts';
import type { Logged } from './event-log.tsx';
import { attributesOf, type Chosen } from './kit.ts';

interface LiveProps {
  language: Language;
  chosen: Chosen;
  onHeard: (event: Logged) => void;
}

const EVENTS = ['Ready', 'Result', 'Problem'] as const;

/** The very element that partners get, in this page. */
export const Live = defineComponent(
  (props: LiveProps) => {
    const heard = ({ type, detail }: CustomEvent) =>
      props.onHeard({ type, detail: JSON.stringify(detail), at: new Date().toLocaleTimeString() });
    const listeners = Object.fromEntries(EVENTS.map((name) => [`on${name}`, heard]));
    return () => {
      const t = partnerMessages[props.language];
      return (
        <section>
          <h2>{t.live}</h2>
          <p class="hint">{t.liveHint}</p>
          <div class="live">
            <lingbao-calculator {...Object.fromEntries(attributesOf(props.chosen))} {...listeners}>
              <a href="/">{t.fallback}</a>
            </lingbao-calculator>
          </div>
        </section>
      );
    };
  },
  { props: ['language', 'chosen', 'onHeard'] },
);
