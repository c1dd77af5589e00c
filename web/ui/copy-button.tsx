import { defineComponent, ref } from 'vue';
import { useText } from './language.ts';

/** Puts words on the clipboard once there are any, or says that the phone does not let it. */
export const CopyButton = defineComponent(
  (props: { label: string; content: string }) => {
    const outcome = ref<'copied' | 'copyFailed' | null>(null);
    async function copy(): Promise<void> {
      try {
        await navigator.clipboard.writeText(props.content);
        outcome.value = 'copied';
      } catch {
        outcome.value = 'copyFailed';
      }
    }
    return () => (
      <>
        <button type="button" disabled={props.content === ''} onClick={() => void copy()}>
          {props.label}
        </button>
        <span role="status">{outcome.value && useText()[outcome.value]}</span>
        {outcome.value === 'copyFailed' && <p class="to-copy">{props.content}</p>}
      </>
    );
  },
  { props: ['label', 'content'] },
);
