import { createApp, defineComponent, nextTick, ref, watch, watchEffect } from 'vue';
import * as z from 'zod/mini';
import type { CounterRecord } from '../../shared/api/counter.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { provideReading } from '../ui/language.ts';
import { LanguageButton } from '../ui/language-button.tsx';
import { Newer } from '../ui/newer.tsx';
import { regionName } from '../ui/region-names.ts';
import { findByCode } from './common/api.ts';
import { language, text } from './common/language.ts';
import { ended, officer, signedIn, signOut, token } from './common/session.ts';
import { Look } from './look/look.tsx';
import { keepOpen, leftOpen } from './record/kept-drafts.ts';
import { RecordPage } from './record/record-page.tsx';
import { endSignIn, isComingBack } from './sign-in.ts';
import { SignIn } from './sign-in-card.tsx';

/** The frame: signed in or not, looking for a record or at one. */
const CounterApp = defineComponent(() => {
  const state = ref<'still' | 'coming-back' | 'failed'>('still');
  const record = ref<CounterRecord | null>(null);
  provideReading(language);

  function open(next: CounterRecord | null): void {
    record.value = next;
    keepOpen(next);
  }
  /** Goes on where the page was left: a sign-in that ended loses nothing, nor does a reload. */
  async function reopen(): Promise<void> {
    const left = leftOpen();
    if (!left) return;
    const found = await findByCode(left.pickupCode);
    if (found.ok) open(found.value.assessments.find(({ handle }) => handle === left.handle) ?? null);
  }

  async function comeBack(): Promise<void> {
    state.value = 'coming-back';
    try {
      signedIn(await endSignIn());
      state.value = 'still';
      await reopen();
    } catch {
      state.value = 'failed';
    }
  }
  if (isComingBack()) void comeBack();
  else if (token.value) void reopen();

  watchEffect(() => {
    const { brand, title } = text.value;
    document.documentElement.lang = language.value;
    document.title = `${brand} · ${title}`;
  });
  watch([() => record.value?.handle, token], async () => {
    if (!token.value) record.value = null;
    await nextTick();
    document.querySelector('h1')?.focus();
  });

  return () => {
    const t = text.value;
    const who = officer.value;
    return (
      <>
        <header>
          <p class="brand">
            {t.brand} <small>{t.title}</small>
          </p>
          <p class="buttons no-print">
            {token.value && who && (
              <span>{t.who({ office: regionName(who.office, language.value), role: who.role })}</span>
            )}
            {token.value && (
              <button type="button" onClick={() => signOut()}>
                {t.signOut}
              </button>
            )}
            <LanguageButton language={language.value} switchTo={(other: Language) => (language.value = other)} />
          </p>
        </header>
        <Newer language={language.value} own={() => release} />
        <main>
          {!token.value ? (
            <SignIn busy={state.value === 'coming-back'} failed={state.value === 'failed'} ended={ended.value} />
          ) : record.value ? (
            <RecordPage key={record.value.handle} record={record.value} replaced={open} back={() => open(null)} />
          ) : (
            <Look found={open} />
          )}
        </main>
      </>
    );
  };
});

// The page's content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

createApp(CounterApp).mount('#app');
