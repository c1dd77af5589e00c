import { defineComponent, ref } from 'vue';
import type { CounterRow } from '../../../shared/api/counter.ts';
import { dayInShanghai } from '../../../shared/month.ts';
import { entered } from '../../ui/dom.ts';
import { type Failure, listDay } from '../common/api.ts';
import { Fault } from '../common/fault.tsx';
import { text } from '../common/language.ts';
import { timeOf } from '../common/values.ts';

/** What was saved on a day in the region of the office, page by page. */
export const DayList = defineComponent(
  (props: { open: (code: string) => void }) => {
    const day = ref(dayInShanghai(new Date()));
    const rows = ref<CounterRow[] | null>(null);
    const unreadable = ref(0);
    const next = ref<string | null>(null);
    const failure = ref<Failure | null>(null);

    async function load(after: string | null): Promise<void> {
      failure.value = null;
      const reply = await listDay(day.value, after);
      if (!reply.ok) {
        failure.value = reply.failure;
        return;
      }
      rows.value = [...(after ? (rows.value ?? []) : []), ...reply.value.assessments];
      unreadable.value = (after ? unreadable.value : 0) + reply.value.unreadable;
      next.value = reply.value.next;
      // A page may have nothing of this office, though later ones do.
      if (rows.value.length === 0 && next.value) await load(next.value);
    }

    return () => {
      const t = text.value;
      return (
        <section>
          <h2>{t.byDay}</h2>
          <form
            class="in-a-row"
            onSubmit={(event) => {
              event.preventDefault();
              void load(null);
            }}
          >
            <label for="day">{t.day}</label>
            <input
              id="day"
              type="date"
              required
              value={day.value}
              onInput={(event) => {
                day.value = entered(event);
              }}
            />
            <button type="submit">{t.list}</button>
          </form>
          {failure.value && <Fault failure={failure.value} />}
          {rows.value?.length === 0 && unreadable.value === 0 && <p role="status">{t.none}</p>}
          {unreadable.value > 0 && (
            <p class="notice-box" role="status">
              {t.unreadable({ count: unreadable.value })}
            </p>
          )}
          {rows.value && rows.value.length > 0 && (
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
                {rows.value.map((row) => (
                  <tr key={row.handle}>
                    <th scope="row" data-label={t.columns.code}>
                      {row.pickupCode}
                    </th>
                    <td data-label={t.columns.saved}>{timeOf(row.savedAt)}</td>
                    <td data-label={t.columns.decided}>{row.decided ? t.outcomes[row.decided] : t.undecided}</td>
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
          {next.value && (
            <button type="button" onClick={() => void load(next.value)}>
              {t.more}
            </button>
          )}
        </section>
      );
    };
  },
  { props: ['open'] },
);
