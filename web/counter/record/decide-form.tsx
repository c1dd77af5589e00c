import { defineComponent, ref } from 'vue';
import { DECISION_OUTCOMES, type Decision, type DecisionOutcome } from '../../../shared/answer/decision.ts';
import type { CounterRecord } from '../../../shared/api/counter.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { dayInShanghai } from '../../../shared/month.ts';
import { entered } from '../../ui/dom.ts';
import { decide, type Failure, findByCode } from '../common/api.ts';
import { Fault } from '../common/fault.tsx';
import { language, text } from '../common/language.ts';
import { Changes } from './answers.tsx';
import { corrections } from './draft.ts';

interface Props {
  record: CounterRecord;
  /** The facts that stood when the record was read, and as corrected since. */
  standing: Facts;
  draft: Facts;
  replaced: (latest: CounterRecord, why: 'decided' | 'stale') => void;
}

/** Outcome, note and the corrected facts, tried out first if the officer likes. */
export const DecideForm = defineComponent(
  (props: Props) => {
    const outcome = ref<DecisionOutcome | null>(null);
    const note = ref('');
    const state = ref<'still' | 'sending'>('still');
    const missing = ref(false);
    const failure = ref<Failure | null>(null);
    const tried = ref<Decision['changes'] | null>(null);

    /** The same code as the service's, loaded when it is first asked for. */
    async function tryOut(): Promise<void> {
      failure.value = null;
      const { worked } = await import('./try-out.ts');
      const today = dayInShanghai(new Date());
      const result = worked(props.standing, props.draft, props.record.assessment, today, language.value);
      tried.value = 'changes' in result ? result.changes : null;
      if ('errors' in result) failure.value = { kind: 'refused', detail: '', errors: result.errors };
    }

    async function send(event: Event): Promise<void> {
      event.preventDefault();
      missing.value = outcome.value === null;
      if (outcome.value === null) return;
      state.value = 'sending';
      failure.value = null;
      const reply = await decide(props.record, {
        outcome: outcome.value,
        ...(note.value.trim() && { note: note.value.trim() }),
        ...corrections(props.standing, props.draft),
      });
      state.value = 'still';
      if (reply.ok) return props.replaced(reply.value, 'decided');
      failure.value = reply.failure;
      if (reply.failure.kind === 'stale') await readAgain();
    }

    async function readAgain(): Promise<void> {
      const latest = await findByCode(props.record.pickupCode);
      if (!latest.ok) {
        failure.value = latest.failure;
        return;
      }
      const same = latest.value.assessments.find(({ handle }) => handle === props.record.handle);
      if (same) props.replaced(same, 'stale');
    }

    return () => {
      const t = text.value;
      return (
        <form class="no-print" onSubmit={(event) => void send(event)}>
          <fieldset>
            <legend>{t.decision}</legend>
            <fieldset class="plain" aria-describedby="outcome-fault">
              <legend>{t.outcome}</legend>
              {DECISION_OUTCOMES.map((each) => (
                <label key={each} class="choice">
                  <input
                    type="radio"
                    name="outcome"
                    checked={outcome.value === each}
                    onChange={() => {
                      outcome.value = each;
                      missing.value = false;
                    }}
                  />
                  {t.outcomes[each]}
                </label>
              ))}
            </fieldset>
            <p id="outcome-fault" class="fault" role="alert">
              {missing.value ? t.chooseOutcome : null}
            </p>
            <label for="note">{t.note}</label>
            <textarea
              id="note"
              rows={3}
              maxlength={500}
              aria-describedby="note-hint"
              value={note.value}
              onInput={(event) => {
                note.value = entered(event);
              }}
            />
            <p id="note-hint" class="hint">
              {t.noteHint}
            </p>
            {tried.value && (
              <div role="status">
                <h3>{t.previewTitle}</h3>
                <Changes changes={tried.value} />
              </div>
            )}
            {failure.value && failure.value.kind !== 'stale' && <Fault failure={failure.value} />}
            <p class="buttons">
              <button type="button" onClick={() => void tryOut()}>
                {t.preview}
              </button>
              <button type="submit" class="primary" disabled={state.value === 'sending'}>
                {state.value === 'sending' ? t.submitting : t.submit}
              </button>
            </p>
          </fieldset>
        </form>
      );
    };
  },
  { props: ['record', 'standing', 'draft', 'replaced'] },
);
