import type { Assessment, Facts } from '../../shared/api/assessments.ts';
import type { Language } from '../../shared/messages/catalogue.ts';

/** Where a person stands in the questions. */
export interface Step {
  /** Id of the question on screen; `null` when all are answered. */
  question: string | null;
  answered: number;
  open: number;
}

/** What the calculator says of the answers so far. */
export interface Result {
  facts: Facts;
  assessment: Assessment;
}

/** The calculator as a page, an embed or a test mounts it; several may stand on one page. */
export interface CalculatorProps {
  /** Chinese where left out; may change at any time. */
  language?: Language;
  /** Answers at hand, such as a host's prefill or a shared link: the person sees and may change each of them. */
  initialFacts?: Facts;
  /** Id of the question that is asked first, such as `trade`. */
  firstQuestion?: string;
  /** Called with every question that comes on screen. */
  onStep?: (step: Step) => void;
  /** Called with every new result, also while a slider moves. */
  onResult?: (result: Result) => void;
}

/** Vue wants the names again at run time. */
export const CALCULATOR_PROPS = ['language', 'initialFacts', 'firstQuestion', 'onStep', 'onResult'] as const;
