import { computed, ref } from 'vue';
import { OFFICE_CLAIM, ROLE_CLAIM } from '../../../shared/api/audience.ts';

const TOKEN = 'lingbao.token';

/** The access token; kept for this tab only, and gone with it. */
export const token = ref(sessionStorage.getItem(TOKEN));
/** Whether the last token ended while it was in use. */
export const ended = ref(false);

export function signedIn(accessToken: string): void {
  sessionStorage.setItem(TOKEN, accessToken);
  token.value = accessToken;
  ended.value = false;
}

/** Whoever signs out leaves nothing behind; after a token that ended they come back to what they had not sent. */
export function signOut(because: { ended: boolean } = { ended: false }): void {
  if (because.ended) sessionStorage.removeItem(TOKEN);
  else sessionStorage.clear();
  token.value = null;
  ended.value = because.ended;
}

/** What the token says of its holder, to show it: the service decides by itself. Tokens need not be readable. */
export const officer = computed((): { sub: string; role: string; office: string } | null => {
  try {
    const payload = (token.value ?? '').split('.')[1] ?? '';
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
    return { sub: String(claims.sub), role: String(claims[ROLE_CLAIM]), office: String(claims[OFFICE_CLAIM]) };
  } catch {
    return null;
  }
});
