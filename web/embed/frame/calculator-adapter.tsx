import { defineComponent, watch } from 'vue';
import type { Assessment, Facts } from '../../../shared/api/assessments.ts';
import { assess } from '../../../shared/assessment/index.ts';
import { dayInShanghai } from '../../../shared/month.ts';
import { release } from '../../../shared/parameters/release.generated.ts';
import type { Language } from '../../../shared/text/catalogue.ts';
import { ask } from '../../calculator/ask.ts';
import { Base } from '../../calculator/base.tsx';
import { MedicalOptions, Schemes } from '../../calculator/schemes.tsx';
import { useCalculator } from '../../calculator/use-calculator.ts';
import { YearAndMonth } from '../../calculator/year-and-month.tsx';
import { language, text } from '../../language.ts';
import { MonthCost } from '../../result/month-cost.tsx';
import { Result as Shown } from '../../result/result.tsx';

// Until the calculator of all questions is there, which takes this file's place:
// export { Calculator } from '../../calculator/calculator.tsx';
// export type { Result, Step } from '../../calculator/props.ts';

export interface Step {
  question: string | null;
  answered: number;
  open: number;
}

export interface Result {
  facts: Facts;
  assessment: Assessment;
}

interface CalculatorProps {
  language?: Language;
  initialFacts?: Facts;
  firstQuestion?: string;
  onStep?: (step: Step) => void;
  onResult?: (result: Result) => void;
}

/** The calculator of contributions under the props of the one to come; the other facts are carried through. */
export const Calculator = defineComponent(
  (props: CalculatorProps) => {
    const today = dayInShanghai(new Date());
    const calculator = useCalculator(ask, today);
    const { choice, change, years } = calculator;
    const { year, from, schemes, medicalOption, base } = props.initialFacts ?? {};
    change({
      ...(year && years.some((each) => each.year === year) ? { year } : {}),
      ...(from ? { from: Number(from.slice(5)) } : {}),
      ...(schemes ? { schemes } : {}),
      ...(medicalOption ? { medicalOption } : {}),
    });
    if (base && 'amount' in base) calculator.setBase({ amount: base.amount });
    watch(
      () => props.language,
      (wanted) => {
        language.value = wanted ?? 'zh-CN';
      },
      { immediate: true },
    );
    watch(
      [calculator.request, language],
      ([request]) => {
        if (!request) return;
        const facts: Facts = { ...props.initialFacts, ...request };
        const assessment = assess(release, facts, today, language.value);
        props.onStep?.({
          question: null,
          answered: Object.keys(facts).length,
          open: assessment.questions?.length ?? 0,
        });
        props.onResult?.({ facts, assessment });
      },
      { immediate: true },
    );
    return () => {
      const t = text.value;
      const [options, band, amount] = [calculator.options.value, calculator.band.value, calculator.base.value];
      const answer = calculator.answer.value;
      return (
        <>
          <p>{t.lead}</p>
          <form onSubmit={(event) => event.preventDefault()}>
            <YearAndMonth years={years} year={choice.year} from={choice.from} change={change} />
            <Schemes schemes={choice.schemes} change={(chosen) => change({ schemes: chosen })} />
            {options.length > 1 && (
              <MedicalOptions option={choice.medicalOption} change={(option) => change({ medicalOption: option })} />
            )}
            {band && amount && <Base calculator={calculator} band={band} base={amount} />}
          </form>
          {answer && (
            <>
              <MonthCost answer={answer} />
              <Shown answer={answer} schemes={choice.schemes} />
            </>
          )}
        </>
      );
    };
  },
  { props: ['language', 'initialFacts', 'firstQuestion', 'onStep', 'onResult'] },
);
