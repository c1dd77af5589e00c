import { defineAsyncComponent } from 'vue';
import { Choice, Details, Several } from './choice.tsx';
import type { ControlProps } from './control.ts';
import { DayInput, MonthCountInput, MonthInput } from './dates.tsx';
import { Household } from './household.tsx';
import { PaidMonths, ResidentMonths } from './lists.tsx';
import { Platform } from './platform.tsx';
import { Typed } from './typed.tsx';

/** Needs the band of the year and sums of yuan: it comes with the rules. */
const Base = defineAsyncComponent(async () => (await import('./base.tsx')).BaseControl);

/** The control for a question, by what it asks for. */
export function Control(props: ControlProps) {
  const { id, type, unit } = props.question;
  if (id === 'householdRegistration') return <Household {...props} />;
  if (id === 'platform') return <Platform {...props} />;
  switch (type) {
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
    case 'count':
      return unit === 'months' ? <MonthCountInput {...props} /> : <Typed {...props} />;
    case 'list':
      return id === 'paid' ? <PaidMonths {...props} /> : <ResidentMonths {...props} />;
    case 'base':
      return <Base />;
    case 'year':
    case 'money':
    case 'decimal':
    case 'text':
      return <Typed {...props} />;
  }
}
