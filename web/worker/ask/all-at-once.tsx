import { defineComponent, useId } from 'vue';
import { type CalculationId, type CatalogueQuestion, type Question, questions } from '../../../shared/facts/index.ts';
import { useReading } from '../../ui/language.ts';
import { dependsOnUnanswered } from '../state/order.ts';
import { useStore } from '../state/store.ts';
import { Control } from './control-of.tsx';
import { helpOf, useDraft } from './draft.ts';

/** Plans ask nothing that no other calculation asks. */
type Subject = Exclude<CalculationId, 'plans'>;
type Group = 'person' | Subject;

/** The subject under which a question stands: its only one, or the person where several ask it. */
function groupOf({ usedBy }: CatalogueQuestion): Group {
  const [first, ...others] = usedBy.filter((each): each is Subject => each !== 'plans');
  return first === undefined || others.length > 1 ? 'person' : first;
}

const GROUPS = new Map<Group, CatalogueQuestion[]>();
for (const question of questions) {
  const group = groupOf(question);
  GROUPS.set(group, [...(GROUPS.get(group) ?? []), question]);
}

/** Every question on one page for those who know; each answer counts as soon as it is given. */
export function AllAtOnce() {
  const { facts } = useStore();
  const t = useReading().text.value.flow;
  return (
    <section class="asking">
      {[...GROUPS].map(([group, asked]) => (
        <details key={group} class="group" open={group === 'person'}>
          <summary>
            <h2>{group === 'person' ? t.person : t.groups[group]}</h2>
          </summary>
          {asked
            .filter(({ id }) => !dependsOnUnanswered(facts.value, id))
            .map((question) => (
              <Field key={question.id} question={question} />
            ))}
        </details>
      ))}
    </section>
  );
}

const Field = defineComponent(
  (props: { question: Question }) => {
    const store = useStore();
    const reading = useReading();
    const { language, text } = reading;
    const { value, fault, change, take } = useDraft(store, props.question.id);
    const id = useId();
    /** Boxes are taken when they are left; the base looks after itself. */
    function leave(event: FocusEvent): void {
      const field = event.currentTarget as HTMLElement;
      if (props.question.type === 'base' || field.contains(event.relatedTarget as Node | null)) return;
      void take();
    }
    return () => {
      const { question } = props;
      return (
        <div class="field" onFocusout={leave}>
          <h3 id={id}>{question.text[language.value]}</h3>
          <p class="hint">{helpOf(question, reading)}</p>
          <Control
            question={question}
            value={value.value}
            labelledBy={id}
            change={change}
            choose={(chosen) => void take(chosen)}
          />
          <p class="fault" role="alert">
            {fault.value}
          </p>
          {value.value !== undefined && (
            <button
              type="button"
              aria-label={`${text.value.flow.skip}: ${question.text[language.value]}`}
              onClick={() => void take(undefined)}
            >
              {text.value.flow.skip}
            </button>
          )}
        </div>
      );
    };
  },
  { props: ['question'] },
);
