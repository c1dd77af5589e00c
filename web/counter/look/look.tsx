import { defineComponent, ref } from 'vue';
import { readPickupCode } from '../../../shared/answer/pickup-code.ts';
import type { CounterRecord } from '../../../shared/api/counter.ts';
import { entered } from '../../ui/dom.ts';
import { type Failure, findByCode } from '../common/api.ts';
import { Fault } from '../common/fault.tsx';
import { text } from '../common/language.ts';
import { timeOf } from '../common/values.ts';
import { DayList } from './day-list.tsx';
import { Roster } from './roster.tsx';
import { Scan } from './scan.tsx';

/** Finds a record: by the code that somebody brings, typed or scanned, or in the list of a day. */
export const Look = defineComponent(
  (props: { found: (record: CounterRecord) => void }) => {
    const typed = ref('');
    const bad = ref(false);
    const busy = ref(false);
    const failure = ref<Failure | null>(null);
    const several = ref<CounterRecord[]>([]);

    async function open(code: string): Promise<void> {
      failure.value = null;
      several.value = [];
      bad.value = readPickupCode(code) === null;
      if (bad.value) return;
      busy.value = true;
      const reply = await findByCode(code);
      busy.value = false;
      if (!reply.ok) failure.value = reply.failure;
      else if (reply.value.assessments.length > 1) several.value = reply.value.assessments;
      else if (reply.value.assessments[0]) props.found(reply.value.assessments[0]);
    }

    return () => {
      const t = text.value;
      return (
        <>
          <h1 tabindex={-1}>{t.title}</h1>
          <div class="look">
            <section>
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  void open(typed.value);
                }}
              >
                <label for="code">{t.find}</label>
                <input
                  id="code"
                  class="code"
                  type="text"
                  autocomplete="off"
                  autocapitalize="characters"
                  spellcheck={false}
                  maxlength={20}
                  value={typed.value}
                  aria-invalid={bad.value}
                  aria-describedby="code-hint code-fault"
                  onInput={(event) => {
                    typed.value = entered(event);
                    bad.value = false;
                  }}
                />
                <p id="code-hint" class="hint">
                  {t.findHint}
                </p>
                <p id="code-fault" class="fault" role="alert">
                  {bad.value ? t.badCode : null}
                </p>
                <p class="buttons">
                  <button type="submit" class="primary" disabled={busy.value}>
                    {busy.value ? t.loading : t.findButton}
                  </button>
                </p>
              </form>
              <Scan
                scanned={(code: string) => {
                  typed.value = code;
                  void open(code);
                }}
              />
              {failure.value && <Fault failure={failure.value} />}
              {several.value.length > 0 && (
                <div class="notice-box">
                  <p>{t.several}</p>
                  {several.value.map((record) => (
                    <button key={record.handle} type="button" onClick={() => props.found(record)}>
                      {t.savedAt} {timeOf(record.savedAt)}
                    </button>
                  ))}
                </div>
              )}
            </section>
            <DayList open={(code: string) => void open(code)} />
            <Roster />
          </div>
        </>
      );
    };
  },
  { props: ['found'] },
);
