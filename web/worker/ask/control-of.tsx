import { defineAsyncComponent } from 'vue';
import type { ControlProps } from '../../ui/control.ts';
import { DayInput, MonthCountInput, MonthInput } from '../../ui/dates.tsx';
import { Choice, Details, Several } from './choice.tsx';
import { Household } from './household.tsx';
import { PaidMonths, ResidentMonths } from './lists.tsx';
import { Platform } from './platform.tsx';
import { Typed } from './typed.tsx';

/** Needs the band of the year and sums of yuan: it comes with the rules. */
const Base = defineAsyncComponent(async () => (await import('./base.tsx')).BaseControl);

/** The control for a question, by how its answer is written. */
export function Control(props: ControlProps) {
  switch (props.question.form) {
    case 'yes-no':
    case 'choice':
      return <Choice {...props} />;
    case 'choices':
      return <Several {...props} />;
    case 'details':
      return <Details {...props} />;
    case 'month':
      return <MonthInput {...props} />;
    case 'day':
      return <DayInput {...props} />;
    case 'month-count':
    case 'age-months':
      return <MonthCountInput {...props} />;
    case 'paid':
      return <PaidMonths {...props} />;
    case 'resident':
      return <ResidentMonths {...props} />;
    case 'region-code':
      return <Household {...props} />;
    case 'platform':
      return <Platform {...props} />;
    case 'base':
      return <Base />;
    case 'year':
    case 'money':
    case 'pension-index':
    case 'year-count':
    case 'count':
    case 'certificate-level':
    case 'age-years':
      return <Typed {...props} />;
  }
}
