import { defineComponent, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import type { CounterRecord } from '../../../shared/api/counter.ts';
import { dayInShanghai } from '../../../shared/month.ts';
import { regionName } from '../../ui/region-names.ts';
import { language, text } from '../common/language.ts';
import { officer } from '../common/session.ts';
import { timeOf } from '../common/values.ts';
import { AnswersCompared } from './answers.tsx';
import { DecideForm } from './decide-form.tsx';
import { Decisions } from './decisions.tsx';
import { type Draft, factsOf, isEmpty, NO_DRAFT, standingOf } from './draft.ts';
import { FactList } from './facts.tsx';
import { type Faults, faultsOf, NO_FAULTS } from './faults.ts';
import { draftOf, keepDraft } from './kept-drafts.ts';
import type { Tried } from './try-out.ts';

/** As long as nobody types, what a correction makes of the answer is worked out. */
const REST_MS = 300;

/** One record: its facts, what was decided, and matter by matter the answer with a decision. */
export const RecordPage = defineComponent(
  (props: { record: CounterRecord; replaced: (latest: CounterRecord) => void; back: () => void }) => {
    const draft = shallowRef(draftOf(props.record));
    const tried = shallowRef<Tried | null>(null);
    const faults = shallowRef<Faults>(NO_FAULTS);
    const notice = ref<'restored' | 'submitted' | 'stale' | null>(isEmpty(draft.value) ? null : 'restored');
    /** Counts fresh beginnings: after a decision no control stays open. */
    const round = ref(0);
    const now = ref(new Date().toISOString());
    let rest: ReturnType<typeof setTimeout>;
    onBeforeUnmount(() => clearTimeout(rest));

    function change(next: Draft): void {
      draft.value = next;
      keepDraft(props.record, next);
    }

    /** The same code as the service's, loaded when something is first corrected. */
    async function tryOut({ corrections }: Draft): Promise<void> {
      const { worked } = await import('./try-out.ts');
      if (corrections !== draft.value.corrections) return;
      const { record } = props;
      const today = dayInShanghai(new Date());
      const result = worked(factsOf(record, draft.value), corrections, record.assessment, today, language.value);
      if ('errors' in result) faults.value = faultsOf(result.errors);
      else [tried.value, faults.value] = [result, NO_FAULTS];
    }
    watch(
      [() => draft.value.corrections, language],
      () => {
        clearTimeout(rest);
        if (Object.keys(draft.value.corrections).length > 0) rest = setTimeout(() => void tryOut(draft.value), REST_MS);
        else [tried.value, faults.value] = [null, NO_FAULTS];
      },
      { immediate: true },
    );

    /** After a colleague's decision one's own corrections stay, on top of theirs. */
    function replaced(latest: CounterRecord, why: 'decided' | 'stale'): void {
      notice.value = why === 'decided' ? 'submitted' : 'stale';
      if (why === 'decided') round.value += 1;
      props.replaced(latest);
    }
    function discard(): void {
      notice.value = null;
      round.value += 1;
      change(NO_DRAFT);
    }
    function print(): void {
      now.value = new Date().toISOString();
      setTimeout(() => window.print());
    }

    return () => {
      const t = text.value;
      const { record } = props;
      const mayDecide = officer.value?.role !== 'reader';
      const times = [
        [t.savedAt, timeOf(record.savedAt)],
        [t.keptUntil, record.expiresOn],
        [t.region, regionName(record.region, language.value)],
      ];
      return (
        <div class="record">
          <div class="title">
            <h1 tabindex={-1}>{t.record({ code: record.pickupCode })}</h1>
            <dl class="rows">
              {times.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <p class="buttons no-print">
              <button type="button" onClick={props.back}>
                {t.back}
              </button>
              <button type="button" onClick={print}>
                {t.print}
              </button>
              {!isEmpty(draft.value) && (
                <button type="button" class="quiet" onClick={discard}>
                  {t.discard}
                </button>
              )}
            </p>
            {notice.value && (
              <p class="notice-box no-print" role="status">
                {t[notice.value]}
              </p>
            )}
            {!mayDecide && <p class="notice-box no-print">{t.readOnly}</p>}
            {!isEmpty(draft.value) && <p class="print-only">{t.unsent}</p>}
          </div>
          <div class="left">
            <FactList
              key={round.value}
              record={record}
              draft={draft.value}
              mayEdit={mayDecide}
              faults={faults.value}
              change={change}
            />
            <Decisions decisions={record.decisions} />
          </div>
          <DecideForm
            record={record}
            draft={draft.value}
            mayDecide={mayDecide}
            tried={tried.value}
            faults={faults.value}
            change={change}
            found={(next: Faults) => {
              faults.value = next;
            }}
            replaced={replaced}
          />
          <AnswersCompared
            told={record}
            decided={record.decided && { assessment: record.decided, facts: standingOf(record) }}
          />
          <p class="print-only">{t.sign}</p>
          <p class="print-only hint">
            {t.disclaimer} {t.printedAt({ time: timeOf(now.value) })}
          </p>
        </div>
      );
    };
  },
  { props: ['record', 'replaced', 'back'] },
);
