import { defineComponent, ref, watch } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useReading } from '../../ui/language.ts';
import { deadlinesOf } from '../answer/deadlines.ts';
import { linkWith, written } from '../state/answers-link.ts';
import { useStore } from '../state/store.ts';
import { calendarFile } from './calendar.ts';
import { canKeep, forget, keep, kept } from './device.ts';
import { PrintSheet } from './print-sheet.tsx';
import { Save } from './save.tsx';
import { pageAddress } from './saved-link.ts';
import type { StoredRecord } from './stored-record.ts';

interface KeepProps {
  assessment: Assessment;
  /** Those that the assessment is of. */
  facts: Facts;
}

/** Saving for the counter, paper, calendar, a link, and this device: each only when asked for. */
export const KeepAndHandOver = defineComponent(
  (props: KeepProps) => {
    const { text } = useReading();
    /** What was saved, with the answers it was saved from. */
    const stored = ref<{ record: StoredRecord; facts: string } | null>(null);
    const remember = (record: StoredRecord | null) => {
      stored.value = record && { record, facts: JSON.stringify(props.facts) };
    };
    function download(): void {
      const t = text.value;
      const { assessment, facts } = props;
      const content = calendarFile(deadlinesOf(assessment, facts, t), t.keep.calendarName, assessment.asOf);
      const address = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }));
      const link = Object.assign(document.createElement('a'), { href: address, download: 'lingbao.ics' });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    }
    return () => {
      const t = text.value;
      const k = t.keep;
      const { assessment, facts } = props;
      const code = stored.value?.facts === JSON.stringify(facts) ? stored.value.record.pickupCode : null;
      const days = deadlinesOf(assessment, facts, t).length;
      return (
        <section class="keep">
          <h2>{k.title}</h2>
          <Save facts={facts} saved={remember} />
          <p class="hint">{k.printHint}</p>
          <button type="button" onClick={() => print()}>
            {k.print}
          </button>
          {days > 0 && (
            <>
              <p class="hint">{k.calendarHint}</p>
              <button type="button" onClick={download}>
                {k.calendar}
              </button>
            </>
          )}
          <ShareLink facts={facts} />
          <OnThisDevice />
          <PrintSheet assessment={assessment} facts={facts} code={code} />
        </section>
      );
    };
  },
  { props: ['assessment', 'facts'] },
);

/** The link is made when the answers have come to rest, for a phone lets a page copy only at once. */
const ShareLink = defineComponent(
  (props: { facts: Facts }) => {
    const { text } = useReading();
    const link = ref('');
    let newest = 0;
    watch(
      () => props.facts,
      async (facts) => {
        const turn = (newest += 1);
        const made = await linkWith(facts, pageAddress());
        if (turn === newest) link.value = made;
      },
      { immediate: true },
    );
    return () => {
      const { link: label, linkHint } = text.value.keep;
      return (
        <>
          <p class="hint">{linkHint}</p>
          <CopyButton label={label} content={link.value} />
        </>
      );
    };
  },
  { props: ['facts'] },
);

const OnThisDevice = defineComponent(() => {
  const { facts } = useStore();
  const { text } = useReading();
  const on = ref(kept() !== null);
  const failed = ref(false);
  function turn(event: Event): void {
    on.value = (event.currentTarget as HTMLInputElement).checked;
    if (!on.value) forget();
    else if (!keep(written(facts.value))) {
      on.value = false;
      failed.value = true;
    }
  }
  watch(facts, (now) => on.value && keep(written(now)));
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
