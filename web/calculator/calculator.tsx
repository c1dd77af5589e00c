import { defineComponent } from 'vue';
import { dayInShanghai } from '../../shared/month.ts';
import { text } from '../language.ts';
import { costText } from '../result/cost.tsx';
import { MonthCost } from '../result/month-cost.tsx';
import { Result } from '../result/result.tsx';
import { Find } from '../saved/find.tsx';
import { Save } from '../saved/save.tsx';
import { Announcement } from './announcement.tsx';
import { ask } from './ask.ts';
import { Base } from './base.tsx';
import { CALCULATOR_PROPS, type CalculatorProps } from './props.ts';
import { MedicalOptions, Schemes } from './schemes.tsx';
import { useCalculator } from './use-calculator.ts';
import { YearAndMonth } from './year-and-month.tsx';

/** The questions, and the answer from the first moment on. */
export const CalculatorPage = defineComponent(() => {
  const calculator = useCalculator(ask, dayInShanghai(new Date()));
  const { choice, change, years } = calculator;
  return () => {
    const t = text.value;
    const [options, band, base] = [calculator.options.value, calculator.band.value, calculator.base.value];
    const [request, answer] = [calculator.request.value, calculator.answer.value];
    return (
      <main>
        <h1 tabindex={-1}>{t.title}</h1>
        <p>{t.lead}</p>
        <form onSubmit={(event) => event.preventDefault()}>
          <YearAndMonth years={years} year={choice.year} from={choice.from} change={change} />
          <Schemes schemes={choice.schemes} change={(schemes) => change({ schemes })} />
          {options.length > 1 && (
            <MedicalOptions option={choice.medicalOption} change={(medicalOption) => change({ medicalOption })} />
          )}
          {band && base && <Base calculator={calculator} band={band} base={base} />}
        </form>
        {answer && request && (
          <>
            <MonthCost answer={answer} />
            <Announcement sentence={t.announce(costText(answer.monthly))} />
            <Result answer={answer} schemes={choice.schemes} />
            <Save facts={request} />
          </>
        )}
        <Find />
      </main>
    );
  };
});

/** The prop surface for page and embed; what stands behind it is being built. */
export const Calculator = defineComponent((_props: CalculatorProps) => () => <CalculatorPage />, {
  props: [...CALCULATOR_PROPS],
});
