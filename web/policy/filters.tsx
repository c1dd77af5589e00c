import { defineComponent, reactive, ref } from 'vue';
import type { Language } from '../../shared/messages/catalogue.ts';
import { policyMessages } from '../../shared/messages/policy.generated.ts';
import { isDay } from '../../shared/month.ts';
import { DayInput } from '../ui/dates.tsx';
import { entered } from '../ui/dom.ts';
import { RegionOptions } from '../ui/region-options.tsx';
import { type Shown, STATUSES } from './address.ts';
import type { Status } from './figures.ts';

interface FiltersProps {
  shown: Shown;
  language: Language;
  toToday: () => void;
}

/** Region, both clocks, state and words to look for. */
export const Filters = defineComponent(
  (props: FiltersProps) => {
    const { shown } = props;
    /** What stands in the boxes for days while it is no day. */
    const bad = reactive({ on: false, asOf: false });
    const setDay = (name: 'on' | 'asOf') => (day: unknown) => {
      bad[name] = !isDay(day);
      if (isDay(day)) shown[name] = day;
    };
    /** Boxes keep what was typed, good or bad: those of today are new ones. */
    const turn = ref(0);
    function toToday(): void {
      props.toToday();
      Object.assign(bad, { on: false, asOf: false });
      turn.value += 1;
    }
    return () => {
      const t = policyMessages[props.language];
      return (
        <form class="filters" onSubmit={(event) => event.preventDefault()}>
          <label>
            {t.search} <small>{t.searchHint}</small>
            <input
              type="search"
              name="q"
              value={shown.search}
              maxlength={100}
              onInput={(event) => {
                shown.search = entered(event);
              }}
            />
          </label>
          <details>
            <summary>{t.narrow}</summary>
            <div class="fields">
              <label>
                {t.region}
                <select
                  name="region"
                  value={shown.region}
                  onChange={(event) => {
                    shown.region = entered(event);
                  }}
                >
                  <RegionOptions language={props.language} />
                </select>
              </label>
              {(['on', 'asOf'] as const).map((name) => (
                <div key={`${name} ${turn.value}`}>
                  <span id={`day-${name}`}>
                    {t[name]} <small>{t[`${name}Hint`]}</small>
                  </span>
                  <DayInput
                    question={{ id: name }}
                    labelledBy={`day-${name}`}
                    value={shown[name]}
                    change={setDay(name)}
                  />
                </div>
              ))}
              <label>
                {t.status}
                <select
                  name="status"
                  value={shown.status}
                  onChange={(event) => {
                    shown.status = entered(event) as Status;
                  }}
                >
                  {STATUSES.map((status) => (
                    <option key={status} value={status}>
                      {t.statuses[status]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <p id="day-fault" class="fault" role="alert">
              {bad.on || bad.asOf ? t.badDay : ''}
            </p>
            <div class="buttons">
              <button type="button" onClick={toToday}>
                {t.today}
              </button>
              <button type="button" onClick={() => print()}>
                {t.print}
              </button>
            </div>
          </details>
        </form>
      );
    };
  },
  { props: ['shown', 'language', 'toToday'] },
);
