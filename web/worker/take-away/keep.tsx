import { computed, defineComponent, onUnmounted, ref, watch } from 'vue';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useReading } from '../../ui/language.ts';
import type { Ground } from '../answer/ground.ts';
import { toDosOf } from '../answer/todo.ts';
import { linkWith, written } from '../state/answers-link.ts';
import { canKeep, forget, isKept, keep } from '../state/device.ts';
import type { Goal } from '../state/goals.ts';
import { useStore } from '../state/store.ts';
import { calendarFile } from './calendar.ts';
import { ForAssistant } from './for-assistant.tsx';
import { isInWeChat } from './in-wechat.ts';
import { Keepsake } from './keepsake.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { Save } from './save.tsx';
import { pageAddress } from './saved-link.ts';
import type { StoredRecord } from './stored-record.ts';

// Loaded with what is kept: one more file to be loaded by itself has the bundler put all rules into the first load.
export { Wrong } from './wrong.tsx';

interface KeepProps {
  /** What the person wanted to know. */
  goal: Goal;
  ground: Ground;
}

/** Saving for the counter, a picture, paper, calendar, a link, and this device: each only when asked for. */
export const KeepAndHandOver = defineComponent(
  (props: KeepProps) => {
    const { text } = useReading();
    const { facts: told } = useStore();
    /** What was saved, with the answers it was saved from. */
    const stored = ref<{ record: StoredRecord; facts: string } | null>(null);
    const remember = (record: StoredRecord | null) => {
      stored.value = record && { record, facts: JSON.stringify(told.value) };
    };
    const toDos = computed(() => toDosOf(props.ground, props.goal));
    function download(): void {
      const content = calendarFile(toDos.value, text.value.keep, props.ground.assessment.asOf);
      const address = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }));
      const link = Object.assign(document.createElement('a'), { href: address, download: 'lingbao.ics' });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    }
    return () => {
      const k = text.value.keep;
      const { goal, ground } = props;
      const code = stored.value?.facts === JSON.stringify(told.value) ? stored.value.record.pickupCode : null;
      return (
        <section class="keep">
          <h2>{k.title}</h2>
          <Save saved={remember} />
          <Keepsake goal={goal} ground={ground} code={code} />
          {isInWeChat() ? (
            <OpenElsewhere />
          ) : (
            <>
              <p class="hint">{k.printHint}</p>
              <button type="button" onClick={() => print()}>
                {k.print}
              </button>
              {toDos.value.length > 0 && (
                <>
                  <p class="hint">{k.calendarHint({ count: toDos.value.length })}</p>
                  <button type="button" onClick={download}>
                    {k.calendar}
                  </button>
                </>
              )}
              <ShareLink />
              <ForAssistant goal={goal} ground={ground} told={told.value} />
            </>
          )}
          <OnThisDevice />
          <PrintSheet goal={goal} ground={ground} told={told.value} code={code} />
        </section>
      );
    };
  },
  { props: ['goal', 'ground'] },
);

/** A link with the answers as they are; empty until it is made. */
function useLink() {
  const { facts } = useStore();
  const link = ref('');
  let newest = 0;
  watch(
    facts,
    async (now) => {
      const turn = (newest += 1);
      const made = await linkWith(now, pageAddress());
      if (turn === newest) link.value = made;
    },
    { immediate: true },
  );
  return link;
}

/** The link is made when the answers have come to rest, for a phone lets a page copy only at once. */
const ShareLink = defineComponent(() => {
  const { text } = useReading();
  const link = useLink();
  return () => {
    const { link: label, linkHint } = text.value.keep;
    return (
      <>
        <p class="hint">{linkHint}</p>
        <CopyButton label={label} content={link.value} />
      </>
    );
  };
});

/** How to leave WeChat for what it cannot do. It opens the address of the page, which has the answers for as long as this stands there. */
const OpenElsewhere = defineComponent(() => {
  const { text } = useReading();
  const link = useLink();
  const put = (address: string) => history.replaceState(history.state, '', address);
  watch(link, put);
  // Gone where another address was turned to.
  onUnmounted(() => location.href === link.value && put(location.pathname));
  return () => <p class="notice-box">{text.value.keep.wechat}</p>;
});

const OnThisDevice = defineComponent(() => {
  const { facts, skipped } = useStore();
  const { text } = useReading();
  const on = ref(isKept());
  const failed = ref(false);
  function turn(event: Event): void {
    on.value = (event.currentTarget as HTMLInputElement).checked;
    if (!on.value) forget();
    else if (!keep(written(facts.value, [...skipped.value]))) {
      on.value = false;
      failed.value = true;
    }
  }
  return () => {
    const k = text.value.keep;
    if (!canKeep()) return null;
    return (
      <>
        <label class="choice">
          <input type="checkbox" name="device" checked={on.value} onChange={turn} />
          <span>
            {k.device}
            <small>{k.deviceHint}</small>
          </span>
        </label>
        <p class="fault" role="alert">
          {failed.value ? k.deviceFailed : null}
        </p>
      </>
    );
  };
});
