import { defineComponent, ref } from 'vue';
import { DECISION_MATTERS, DECISION_OUTCOMES, type DecisionMatter } from '../../../shared/answer/decision.ts';
import type { CounterRecord } from '../../../shared/api/counter.ts';
import { entered } from '../../ui/dom.ts';
import { decide, type Failure, findByCode } from '../common/api.ts';
import { Fault } from '../common/fault.tsx';
import { text } from '../common/language.ts';
import { timeOf } from '../common/values.ts';
import { Changes } from './answers.tsx';
import { type Choice, type Draft, NO_DRAFT } from './draft.ts';
import { titleOf } from './facts.tsx';
import { type Faults, faultsOf, NO_FAULTS } from './faults.ts';
import { answerText, isOf, latestOn, mattersOf, namedIn, nameOf } from './matters.ts';
import type { Tried } from './try-out.ts';

interface Props {
  record: CounterRecord;
  draft: Draft;
  mayDecide: boolean;
  /** The answer on what is corrected here; `null` where nothing is. */
  tried: Tried | null;
  faults: Faults;
  change: (draft: Draft) => void;
  found: (faults: Faults) => void;
  /** The record as it stands after a decision of one's own, or a colleague's. */
  replaced: (latest: CounterRecord, why: 'decided' | 'stale') => void;
}

/** Matter by matter what the answer is, what a correction made of it, and what is decided. */
export const DecideForm = defineComponent(
  (props: Props) => {
    const isSending = ref(false);
    const failure = ref<Failure | null>(null);
    const complaint = ref<string | null>(null);

    const chosen = (): [DecisionMatter, Choice][] =>
      DECISION_MATTERS.flatMap((matter) => {
        const choice = props.draft.choices[matter];
        return choice ? [[matter, choice] as [DecisionMatter, Choice]] : [];
      });

    function choose(matter: DecisionMatter, choice: Choice | null): void {
      const { [matter]: _, ...others } = props.draft.choices;
      complaint.value = null;
      props.change({ ...props.draft, choices: choice ? { ...others, [matter]: choice } : others });
    }

    /** Whoever lacks papers or is refused has to read which, or why. */
    function missing(): string | null {
      const t = text.value;
      if (chosen().length === 0) return t.chooseMatter;
      const silent = chosen().find(([, { outcome, note }]) => outcome !== 'accepted' && note.trim() === '');
      if (!silent) return null;
      document.getElementById(`note-${silent[0]}`)?.focus();
      return t.whichMissing({ which: silent[1].outcome === 'needs-papers' ? 'papers' : 'condition' });
    }

    /** One matter after the other, each on the record as the one before left it. */
    async function send(event: Event): Promise<void> {
      event.preventDefault();
      failure.value = null;
      props.found(NO_FAULTS);
      complaint.value = missing();
      if (complaint.value) return;
      isSending.value = true;
      let { record, draft } = props;
      for (const [matter, { outcome, note }] of chosen()) {
        const { checked, corrections } = draft;
        const reply = await decide(record, {
          matter,
          outcome,
          ...(note.trim() && { note: note.trim() }),
          ...corrections,
          ...(checked.length > 0 && { checked: [...checked] }),
        });
        if (!reply.ok) {
          isSending.value = false;
          return refused(reply.failure);
        }
        record = reply.value;
        const { [matter]: _, ...others } = draft.choices;
        // What was checked and corrected has gone with it.
        draft = { ...NO_DRAFT, choices: others };
        props.change(draft);
        props.replaced(record, 'decided');
      }
      isSending.value = false;
    }

    async function refused(by: Failure): Promise<void> {
      props.found(faultsOf(by.errors));
      if (by.kind !== 'stale') {
        failure.value = by;
        return;
      }
      const latest = await findByCode(props.record.pickupCode);
      if (!latest.ok) failure.value = latest.failure;
      else {
        const same = latest.value.assessments.find(({ handle }) => handle === props.record.handle);
        if (same) props.replaced(same, 'stale');
      }
    }

    return () => {
      const t = text.value;
      const { record, tried } = props;
      const { open, closed } = mattersOf(tried?.assessment ?? record.decided ?? record.assessment);
      const row = (matter: DecisionMatter) => (
        <MatterRow
          key={matter}
          record={record}
          tried={tried}
          matter={matter}
          choice={props.draft.choices[matter] ?? null}
          choose={props.mayDecide ? (choice) => choose(matter, choice) : null}
        />
      );
      const count = chosen().length;
      const isChosen = closed.some((matter) => props.draft.choices[matter]);
      return (
        <form class="matters" onSubmit={(event) => void send(event)}>
          <h2>{t.matters}</h2>
          <ul>{open.map(row)}</ul>
          {closed.length > 0 && (
            <details open={isChosen}>
              <summary>{t.notApplying({ count: closed.length })}</summary>
              <ul>{closed.map(row)}</ul>
            </details>
          )}
          {props.mayDecide && (
            <div class="send no-print">
              <FaultList record={record} faults={props.faults} />
              {complaint.value && (
                <p class="fault" role="alert">
                  {complaint.value}
                </p>
              )}
              {failure.value && failure.value.errors.length === 0 && <Fault failure={failure.value} />}
              <button type="submit" class="primary" disabled={isSending.value}>
                {isSending.value ? t.submitting : t.submit({ count })}
              </button>
              {count > 0 && (
                <p id="note-hint" class="hint">
                  {t.noteHint}
                </p>
              )}
              <p class="hint">{t.submitHint}</p>
            </div>
          )}
        </form>
      );
    };
  },
  { props: ['record', 'draft', 'mayDecide', 'tried', 'faults', 'change', 'found', 'replaced'] },
);

/** What is wrong, each with the name of its field. */
function FaultList({ record, faults: { fields, note, others } }: { record: CounterRecord; faults: Faults }) {
  const t = text.value;
  const lines = [
    ...[...fields].map(([id, said]) => t.of({ named: titleOf(record, id), member: said.join(' ') })),
    ...note,
    ...others,
  ];
  if (lines.length === 0) return null;
  return (
    <div class="fault" role="alert">
      <p>{t.faultsFound({ count: lines.length })}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

interface RowProps extends Pick<Props, 'record' | 'tried'> {
  matter: DecisionMatter;
  choice: Choice | null;
  /** `null` for whoever only reads. */
  choose: ((choice: Choice | null) => void) | null;
}

function MatterRow({ record, tried, matter, choice, choose }: RowProps) {
  const t = text.value;
  const told = answerText(record.assessment, matter);
  const now = answerText(tried?.assessment ?? record.decided ?? record.assessment, matter);
  const latest = latestOn(record, matter);
  const changes = tried?.changes.filter(({ pointer }) => isOf(matter, pointer)) ?? [];
  return (
    <li class={['matter', told !== now && 'corrected']}>
      <span class="name">{nameOf(matter)}</span>
      <span class="value">{told === now ? now : [<s>{told}</s>, ' ', <strong>{now}</strong>]}</span>
      {latest && (
        <span class="latest">
          {t.decidedAlready({ outcome: t.outcomes[latest.outcome], time: timeOf(latest.decidedAt) })}
          {latest.note && ` ${latest.note}`}
        </span>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      {choose && <Outcomes matter={matter} choice={choice} choose={choose} />}
      {choose && choice && <Note of={namedIn(record.assessment, matter)} {...{ matter, choice, choose }} />}
    </li>
  );
}

interface ChoiceProps {
  matter: DecisionMatter;
  choice: Choice | null;
  choose: (choice: Choice | null) => void;
}

function Outcomes({ matter, choice, choose }: ChoiceProps) {
  const t = text.value;
  const options = [null, ...DECISION_OUTCOMES];
  return (
    <span class="states no-print" role="radiogroup" aria-label={t.outcomeOf({ matter: nameOf(matter) })}>
      {options.map((outcome) => (
        <label key={outcome ?? 'none'}>
          <input
            type="radio"
            name={`outcome ${matter}`}
            checked={(choice?.outcome ?? null) === outcome}
            onChange={() => choose(outcome && { outcome, note: choice?.note ?? '' })}
          />
          <span>{outcome ? t.shortOutcomes[outcome] : t.notDecided}</span>
        </label>
      ))}
    </span>
  );
}

/** Which papers, which condition, or whatever else the person should read; what the programme names is a tap away. */
function Note({ of: { papers, conditions }, matter, choice, choose }: RowlessNote) {
  const t = text.value;
  if (!choice) return null;
  const { outcome, note } = choice;
  const named = outcome === 'needs-papers' ? papers : outcome === 'rejected' ? conditions : [];
  const add = (words: string) => choose({ outcome, note: note.trim() ? `${note.trim()}；${words}` : words });
  return (
    <span class="note no-print">
      <label for={`note-${matter}`} class="visually-hidden">
        {t.noteOf({ matter: nameOf(matter), which: t.which[outcome] })}
      </label>
      <textarea
        id={`note-${matter}`}
        rows={2}
        maxlength={500}
        placeholder={t.which[outcome]}
        aria-describedby="note-hint"
        value={note}
        onInput={(event) => choose({ outcome, note: entered(event) })}
      />
      {named
        .filter((words) => !note.includes(words))
        .map((words) => (
          <button key={words} type="button" class="chip" onClick={() => add(words)}>
            ＋ {words}
          </button>
        ))}
    </span>
  );
}

interface RowlessNote extends ChoiceProps {
  of: ReturnType<typeof namedIn>;
}
