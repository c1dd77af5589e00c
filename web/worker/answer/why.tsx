import { defineComponent, ref } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import { useText } from '../../ui/language.ts';
import type { SectionName } from './derived.ts';

type Cited = Assessment['documents'][number];

export interface WhyProps {
  assessment: Assessment;
  section: SectionName;
  /** What it explains, for those who hear one "why" after the other. */
  name: string;
  /** Beginnings of the codes of the steps behind one amount; all steps of the section where left out. */
  codes?: readonly string[];
}

/** The sums behind an amount, with the documents behind the sums and how reliable each is. Built when it is opened. */
export const Why = defineComponent(
  (props: WhyProps) => {
    const open = ref(false);
    return () => {
      const t = useText();
      const { codes } = props;
      const steps = props.assessment.steps.filter(
        ({ section, code }) => section === props.section && (!codes || codes.some((each) => code.startsWith(each))),
      );
      if (steps.length === 0) return null;
      const numbers = new Set(steps.flatMap((step) => step.documents));
      const documents = props.assessment.documents.filter(({ number }) => numbers.has(number));
      return (
        <details class="why" onToggle={(event) => (open.value = (event.currentTarget as HTMLDetailsElement).open)}>
          <summary>
            {t.result.why}
            <span class="visually-hidden">{t.result.whyOf({ name: props.name })}</span>
          </summary>
          {open.value && (
            <>
              <ol>
                {steps.map((step, index) => (
                  <li key={`${index} ${step.code}`}>
                    {step.text}
                    {step.documents.length > 0 && (
                      <small>
                        {t.basis} {step.documents.join(' ')}
                      </small>
                    )}
                  </li>
                ))}
              </ol>
              {documents.length > 0 && <Documents documents={documents} />}
            </>
          )}
        </details>
      );
    };
  },
  { props: ['assessment', 'section', 'name', 'codes'] },
);

function Documents({ documents }: { documents: readonly Cited[] }) {
  const t = useText();
  return (
    <>
      <p>
        <strong>{t.documents}</strong>
      </p>
      <ul>
        {documents.map(({ number, title, issuer, issuedOn, seen, grade }) => (
          <li key={number}>
            {number} {title !== number && title}
            <small>
              {[issuer, issuedOn && t.date({ date: issuedOn }), t.grade[grade]].filter(Boolean).join(' · ')}
            </small>
            <small>
              {t.seen} {seen}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
