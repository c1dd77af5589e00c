import { defineComponent, ref, type VNodeChild } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { CalculationId, Facts } from '../../../shared/facts/index.ts';
import { commonGaps } from '../../../shared/messages/common.generated.ts';
import { useReading, useText } from '../../ui/language.ts';
import { optionalQuestions, questionOf } from '../state/order.ts';
import { useStoreIfAny } from '../state/store.ts';
import { type SectionName, windowIsFor } from './derived.ts';
import { Why } from './why.tsx';

export interface SectionProps {
  assessment: Assessment;
}

export const CALCULATION: Readonly<Record<SectionName, CalculationId>> = {
  contributions: 'contributions',
  medicalSchemes: 'medical-schemes',
  contributionYears: 'contribution-years',
  subsidies: 'subsidies',
  retirement: 'retirement',
  workerStatus: 'worker-status',
};

/** A part of the result behind its heading, made when it is first opened: on a phone all of them would be ten screens. */
export const Section = defineComponent(
  (props: { title: string; open?: boolean; children?: VNodeChild }, { slots }) => {
    const made = ref(props.open ?? false);
    return () => (
      <details
        class="section"
        open={props.open}
        onToggle={(event) => event.target === event.currentTarget && (made.value = true)}
      >
        <summary>
          <h2>{props.title}</h2>
        </summary>
        {made.value && slots.default?.()}
      </details>
    );
  },
  { props: ['title', 'open'] },
);

/** How firm a section is, beside it. */
export function Mark({ grade }: { grade: Assessment['grade'] }) {
  const t = useText();
  return grade === null || grade === 'official' ? null : <span class="mark">{t.result.marks[grade]}</span>;
}

export interface LineProps {
  name: string;
  of: VNodeChild;
  assessment: Assessment;
  section: SectionName;
  codes: readonly string[];
}

/** One amount or fact with its name, and its why behind it. */
export function Line({ name, of, assessment, section, codes }: LineProps) {
  return (
    <div class="line">
      <dt>{name}</dt>
      <dd>{of}</dd>
      <dd class="because">
        <Why assessment={assessment} section={section} name={name} codes={codes} />
      </dd>
    </div>
  );
}

interface GapsProps extends SectionProps {
  section: SectionName;
  /** Notices that stand elsewhere in the section. */
  said?: Assessment['notices'];
}

/** The figures of a section that were not seen, the last ones that were, and whom to ask; then what else to know. */
export function Gaps({ assessment, section, said = [] }: GapsProps) {
  const { language, text } = useReading();
  const t = text.value;
  const concerns = ({ sections }: { sections?: readonly string[] }) => sections?.includes(section);
  const figures = assessment.figures?.filter(concerns) ?? [];
  const notices = assessment.notices.filter((notice) => concerns(notice) && !said.includes(notice));
  return (
    <>
      {figures.length > 0 && (
        <div class="notice-box">
          <p>
            <strong>{t.gaps}</strong>
          </p>
          <ul>
            {figures.map(({ id, on, text: said, askedOf, contact }) => (
              <li key={`${id} ${on}`}>
                {commonGaps[language.value].withOffice({
                  text: said,
                  office: askedOf,
                  ...(contact?.phone && { phone: contact.phone }),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {notices.length > 0 && (
        <details class="notices">
          <summary>{t.notices}</summary>
          <ul>
            {notices.map((notice) => (
              <li key={notice.text}>{notice.text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The questions that would sharpen a section, a tap away where they can be answered. */
export function Open({ assessment, section }: SectionProps & { section: SectionName }) {
  const { language, text } = useReading();
  const store = useStoreIfAny();
  const t = text.value.result;
  const open = assessment.questions?.filter(({ sections }) => sections?.includes(section)) ?? [];
  const ids = new Set(open.map(({ id }) => id));
  const optional = store
    ? optionalQuestions(store.facts.value, store.skipped.value).filter(
        ({ id, usedBy }) => usedBy.includes(CALCULATION[section]) && !ids.has(id),
      )
    : [];
  const item = (id: string, words: string) => (
    <li key={id}>
      {store ? (
        <button type="button" class="link" onClick={() => store.goTo(id)}>
          {words}
        </button>
      ) : (
        words
      )}
    </li>
  );
  return (
    <>
      {open.length > 0 && (
        <details class="open-questions">
          <summary>
            {t.open} ({open.length})
          </summary>
          <ul class="links">{open.map(({ id, text: words }) => item(id, words))}</ul>
        </details>
      )}
      {optional.length > 0 && (
        <details class="open-questions">
          <summary>{t.optional}</summary>
          <ul class="links">{optional.map(({ id }) => item(id, questionOf(id).text[language.value]))}</ul>
        </details>
      )}
    </>
  );
}

interface NextYearProps {
  assessment: Assessment;
  facts: Facts;
}

/** Says so beside the date that does not fit, with the other year a tap away. */
export function NextYear({ assessment, facts }: NextYearProps) {
  const store = useStoreIfAny();
  const t = useText().result.medical;
  const next = windowIsFor(assessment, facts);
  if (next === null) return null;
  return (
    <div class="notice-box">
      <p>{t.windowIsFor({ next, asked: next - 1 })}</p>
      {store && (
        <button type="button" onClick={() => void store.answer('year', next)}>
          {t.askAbout({ year: next })}
        </button>
      )}
    </div>
  );
}
