import { defineComponent, onMounted, ref } from 'vue';
import type { CounterRow } from '../../../shared/api/counter.ts';
import { dayInShanghai, isDay } from '../../../shared/month.ts';
import { DayInput } from '../../ui/dates.tsx';
import { type Failure, listDay } from '../common/api.ts';
import { Fault } from '../common/fault.tsx';
import { text } from '../common/language.ts';
import { timeOf } from '../common/values.ts';

const FILTERS = ['all', 'undecided', 'decided'] as const;
type Filter = (typeof FILTERS)[number];

const MATCHES: Readonly<Record<Filter, (row: CounterRow) => boolean>> = {
  all: () => true,
  undecided: ({ decisions }) => decisions === 0,
  decided: ({ decisions }) => decisions > 0,
};

/** Those that nobody has decided on first, and of each the newest first. */
const inOrder = (a: CounterRow, b: CounterRow): number =>
  Number(a.decisions > 0) - Number(b.decisions > 0) || b.savedAt.localeCompare(a.savedAt);

/** What was saved on a day in the region of the office: all of it, since the service gives it by code and not by time. */
export const DayList = defineComponent(
  (props: { open: (code: string) => void }) => {
    const day = ref(dayInShanghai(new Date()));
    const rows = ref<CounterRow[]>([]);
    const unreadable = ref(0);
    const filter = ref<Filter>('all');
    const state = ref<'reading' | 'read' | 'failed'>('reading');
    const failure = ref<Failure | null>(null);
    let turn = 0;

    async function load(): Promise<void> {
      const mine = ++turn;
      [rows.value, unreadable.value, failure.value, state.value] = [[], 0, null, 'reading'];
      let next: string | null = null;
      do {
        const reply = await listDay(day.value, next);
        if (mine !== turn) return;
        if (!reply.ok) {
          [failure.value, state.value] = [reply.failure, 'failed'];
          return;
        }
        rows.value = [...rows.value, ...reply.value.assessments].sort(inOrder);
        unreadable.value += reply.value.unreadable;
        next = reply.value.next;
      } while (next);
      state.value = 'read';
    }
    onMounted(load);
    function setDay(chosen: unknown): void {
      if (!isDay(chosen) || chosen === day.value) return;
      day.value = chosen;
      void load();
    }

    return () => {
      const t = text.value;
      const shown = rows.value.filter(MATCHES[filter.value]);
      return (
        <section class="day">
          <h2>{t.byDay}</h2>
          <form
            class="in-a-row"
            onSubmit={(event) => {
              event.preventDefault();
              void load();
            }}
          >
            <span id="day">{t.day}</span>
            <DayInput question={{ id: 'day' }} labelledBy="day" value={day.value} change={setDay} />
            <button type="submit">{t.refresh}</button>
            <span class="states" role="radiogroup" aria-label={t.filter}>
              {FILTERS.map((each) => (
                <label key={each}>
                  <input
                    type="radio"
                    name="filter"
                    checked={filter.value === each}
                    onChange={() => (filter.value = each)}
                  />
                  <span>{t.filters[each]({ count: rows.value.filter(MATCHES[each]).length })}</span>
                </label>
              ))}
            </span>
          </form>
          {failure.value && <Fault failure={failure.value} />}
          <p role="status">
            {state.value === 'reading'
              ? t.reading({ count: rows.value.length })
              : state.value === 'read' && rows.value.length === 0 && unreadable.value === 0
                ? t.none
                : null}
          </p>
          {unreadable.value > 0 && (
            <p class="notice-box" role="status">
              {t.unreadable({ count: unreadable.value })}
            </p>
          )}
          {shown.length > 0 && (
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.columns.code}</th>
                  <th scope="col">{t.columns.saved}</th>
                  <th scope="col">{t.columns.decided}</th>
                  <th scope="col">{t.columns.open}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={row.handle}>
                    <th scope="row" data-label={t.columns.code}>
                      {row.pickupCode}
                    </th>
                    <td data-label={t.columns.saved}>{timeOf(row.savedAt)}</td>
                    <td data-label={t.columns.decided}>
                      {row.decided
                        ? t.decidedTimes({ outcome: t.outcomes[row.decided], count: row.decisions })
                        : t.undecided}
                    </td>
                    <td>
                      <button
                        type="button"
                        aria-label={`${t.columns.open} ${row.pickupCode}`}
                        onClick={() => props.open(row.pickupCode)}
                      >
                        {t.columns.open}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      );
    };
  },
  { props: ['open'] },
);
