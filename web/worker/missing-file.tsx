import { ref } from 'vue';
import { useText } from '../ui/language.ts';

/** Whether a file of the program did not come, as without a network. */
export const isFileMissing = ref(false);
globalThis.addEventListener?.('vite:preloadError', () => {
  isFileMissing.value = true;
});

/** Browsers remember a file that did not come, and do not ask for it again: the page is loaded anew, once the network answers. */
async function loadPageAgain(): Promise<void> {
  const isThere = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (isThere) location.reload();
}

/** Says that a file did not come, and tries again; what was answered stays on the device. */
export function MissingFile() {
  const { flow, retry } = useText();
  return isFileMissing.value ? (
    <div class="notice-box" role="alert">
      <p>{flow.away}</p>
      <button type="button" onClick={() => void loadPageAgain()}>
        {retry}
      </button>
    </div>
  ) : null;
}
