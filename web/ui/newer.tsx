import { defineComponent, onMounted, onUnmounted, ref, watch } from 'vue';
import type { Language } from '../../shared/language.ts';
import { newerMessages } from '../../shared/messages/newer.generated.ts';

/** What something was worked out under: the law and the program. */
export interface Versions {
  policyVersion: string;
  rulesVersion: string;
}

/** What the service last said that it works on; `null` before it was heard. */
const heard = ref<Versions | null>(null);

/** Notes what a fresh answer of the service was worked out under. */
export function hear({ policyVersion, rulesVersion }: Versions): void {
  heard.value = { policyVersion, rulesVersion };
}

const EVERY_MS = 30 * 60_000;

/** Asks the service what it works on. Of no account where it cannot be reached: the page goes on as it is. */
async function ask(): Promise<void> {
  try {
    const response = await fetch('/v1/health');
    if (response.ok) hear((await response.json()) as Versions);
  } catch {
    // Without a network nothing newer can be had either.
  }
}

interface NewerProps {
  language: Language;
  /** What this page works on. */
  own: () => Versions | Promise<Versions>;
  /** Puts by what the person has typed, for the page that is loaded next. */
  keep?: () => Promise<void>;
}

/**
 * Says quietly that the service works on other figures or rules than a page that has been open since before, and offers
 * to load it again. It is asked when the page comes back into view, and from time to time while it is.
 */
export const Newer = defineComponent(
  (props: NewerProps) => {
    const isNewer = ref(false);
    let asked = Date.now();
    const askInView = () => {
      if (document.hidden || Date.now() - asked < EVERY_MS) return;
      asked = Date.now();
      void ask();
    };
    let timer: ReturnType<typeof setInterval>;
    onMounted(() => {
      document.addEventListener('visibilitychange', askInView);
      timer = setInterval(askInView, EVERY_MS);
    });
    onUnmounted(() => {
      document.removeEventListener('visibilitychange', askInView);
      clearInterval(timer);
    });
    watch(heard, async (theirs) => {
      const own = await props.own();
      isNewer.value =
        theirs !== null && (theirs.policyVersion !== own.policyVersion || theirs.rulesVersion !== own.rulesVersion);
    });
    async function reload(): Promise<void> {
      await props.keep?.();
      location.reload();
    }
    return () => {
      const t = newerMessages[props.language];
      return (
        <div role="status">
          {isNewer.value ? (
            <div class="notice-box no-print">
              <p>
                {t.said} {props.keep && t.kept}
              </p>
              <button type="button" onClick={() => void reload()}>
                {t.reload}
              </button>
            </div>
          ) : null}
        </div>
      );
    };
  },
  { props: ['language', 'own', 'keep'] },
);
