import { defineComponent, ref, shallowRef, watch } from 'vue';
import type { CounterRecord } from '../../../shared/api/counter.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { regionName } from '../../ui/region-names.ts';
import { language, text } from '../common/language.ts';
import { officer } from '../common/session.ts';
import { timeOf } from '../common/values.ts';
import { AnswersCompared } from './answers.tsx';
import { DecideForm } from './decide-form.tsx';
import { Decisions } from './decisions.tsx';
import { corrections } from './draft.ts';
import { FactTable } from './facts.tsx';

const standingOf = ({ facts, decisions }: CounterRecord): Facts => decisions.at(-1)?.facts ?? facts;

/** One record: facts side by side, answers, decisions, and a new decision. */
export const RecordPage = defineComponent(
  (props: { record: CounterRecord; replaced: (latest: CounterRecord) => void; back: () => void }) => {
    /** Facts as they stood when the record was read, and as corrected here since. */
    const standing = shallowRef(standingOf(props.record));
    const draft = shallowRef(standing.value);
    const notice = ref<'submitted' | 'stale' | null>(null);
    /** Counts the decisions: each begins with a fresh form. */
    const round = ref(0);
    const now = ref(new Date().toISOString());
    watch(
      () => props.record,
      (latest) => {
        standing.value = standingOf(latest);
      },
    );

    /** After a decision of one's own all begins anew; after a colleague's one's own corrections stay, on top of theirs. */
    function replaced(latest: CounterRecord, why: 'decided' | 'stale'): void {
      const own = corrections(standing.value, draft.value);
      const base = standingOf(latest);
      const gone = new Set<string>(own.unknown ?? []);
      const merged = { ...base, ...own.facts };
      draft.value =
        why === 'decided'
          ? base
          : (Object.fromEntries(Object.entries(merged).filter(([name]) => !gone.has(name))) as Facts);
      standing.value = base;
      notice.value = why === 'decided' ? 'submitted' : 'stale';
      if (why === 'decided') round.value += 1;
      props.replaced(latest);
    }

    function print(): void {
      now.value = new Date().toISOString();
      setTimeout(() => window.print());
    }

    return () => {
      const t = text.value;
      const { record } = props;
      const mayDecide = officer.value?.role !== 'reader';
      return (
        <>
          <h1 tabindex={-1}>{t.record({ code: record.pickupCode })}</h1>
          <p class="buttons no-print">
            <button type="button" onClick={props.back}>
              {t.back}
            </button>
            <button type="button" onClick={print}>
              {t.print}
            </button>
          </p>
          {notice.value && (
            <p class="notice-box no-print" role="status">
              {t[notice.value]}
            </p>
          )}
          <dl class="rows">
            <div>
              <dt>{t.savedAt}</dt>
              <dd>{timeOf(record.savedAt)}</dd>
            </div>
            <div>
              <dt>{t.keptUntil}</dt>
              <dd>{record.expiresOn}</dd>
            </div>
            <div>
              <dt>{t.region}</dt>
              <dd>{regionName(record.region, language.value)}</dd>
            </div>
          </dl>
          <FactTable
            key={round.value}
            record={record}
            standing={standing.value}
            draft={draft.value}
            mayEdit={mayDecide}
            change={(changed: Facts) => {
              draft.value = changed;
            }}
          />
          {mayDecide ? (
            <DecideForm
              key={round.value}
              record={record}
              standing={standing.value}
              draft={draft.value}
              replaced={replaced}
            />
          ) : (
            <p class="notice-box no-print">{t.readOnly}</p>
          )}
          <Decisions decisions={record.decisions} />
          <AnswersCompared
            told={record}
            decided={record.decided && { assessment: record.decided, facts: standingOf(record) }}
          />
          <p class="print-only">{t.sign}</p>
          <p class="print-only hint">{t.printedAt({ time: timeOf(now.value) })}</p>
        </>
      );
    };
  },
  { props: ['record', 'replaced', 'back'] },
);
