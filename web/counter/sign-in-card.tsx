import { defineComponent, ref } from 'vue';
import { text } from './common/language.ts';
import { beginSignIn } from './sign-in.ts';

/** The way in, for whoever is not signed in. */
export const SignIn = defineComponent(
  (props: { busy: boolean; failed: boolean; ended: boolean }) => {
    const state = ref<'still' | 'leaving' | 'failed'>('still');
    async function begin(): Promise<void> {
      state.value = 'leaving';
      await beginSignIn().catch(() => {
        state.value = 'failed';
      });
    }
    return () => {
      const t = text.value;
      const busy = props.busy || state.value === 'leaving';
      return (
        <>
          <h1 tabindex={-1}>{t.title}</h1>
          <section>
            <p>{t.signInHint}</p>
            {props.ended && (
              <p class="notice-box" role="alert">
                {t.signedOut}
              </p>
            )}
            {(props.failed || state.value === 'failed') && (
              <p class="fault" role="alert">
                {t.signInFailed}
              </p>
            )}
            <button type="button" class="primary" disabled={busy} onClick={() => void begin()}>
              {busy ? t.signingIn : t.signIn}
            </button>
          </section>
        </>
      );
    };
  },
  { props: ['busy', 'failed', 'ended'] },
);
