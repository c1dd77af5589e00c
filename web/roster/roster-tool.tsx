import { defineComponent, onUnmounted, ref, shallowRef } from 'vue';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterPageMessages } from '../../shared/messages/roster-page.generated.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { FileRefused, template, templateGuide } from '../../shared/roster/index.ts';
import { answerFile, type FileAnswer, MOST_FILE_BYTES } from './answer-file.ts';
import { SummaryCard } from './summary.tsx';

type Fault = { refused: FileRefused } | 'tooLarge' | 'broken';

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const saveText = (text: string, name: string): void => save(new Blob([text], { type: 'text/csv' }), name);

/** A roster in, its result out, on this machine alone. */
export const RosterTool = defineComponent(
  (props: { language: Language }) => {
    const share = ref<number | null>(null);
    const rows = ref(0);
    const fault = shallowRef<Fault | null>(null);
    const answer = shallowRef<FileAnswer | null>(null);
    let turn = 0;
    onUnmounted(() => (turn += 1));

    async function choose({ target }: Event): Promise<void> {
      const input = target as HTMLInputElement;
      const file = input.files?.[0];
      if (!file) return;
      const mine = ++turn;
      [fault.value, answer.value, rows.value, share.value] = [null, null, 0, 0];
      try {
        if (file.size > MOST_FILE_BYTES) fault.value = 'tooLarge';
        else {
          const done = await answerFile(file, {
            language: props.language,
            asOf: dayInShanghai(new Date()),
            onProgress: (count, part) => {
              if (mine === turn) [rows.value, share.value] = [count, part];
            },
          });
          if (mine === turn) answer.value = done;
        }
      } catch (error) {
        if (mine === turn) fault.value = error instanceof FileRefused ? { refused: error } : 'broken';
      } finally {
        if (mine === turn) share.value = null;
        // The same file may be chosen again once it is corrected.
        input.value = '';
      }
    }

    return () => {
      const t = rosterPageMessages[props.language];
      const done = answer.value;
      const wrong = fault.value;
      return (
        <>
          <section class="card">
            <p>{t.noIdentity}</p>
            <div class="buttons">
              <button type="button" onClick={() => saveText(template(props.language), 'roster-template.csv')}>
                {t.template}
              </button>
              <button type="button" onClick={() => saveText(templateGuide(props.language), 'roster-guide.csv')}>
                {t.guide}
              </button>
            </div>
            <label>
              {t.choose}
              <input type="file" accept=".csv,.txt,.tsv,.jsonl,.ndjson" onChange={(event) => void choose(event)} />
            </label>
            {share.value !== null && (
              <progress value={share.value} max={1} aria-label={t.working({ rows: rows.value })} />
            )}
            <p role="status">
              {share.value !== null ? t.working({ rows: rows.value }) : done ? t.done({ rows: done.summary.rows }) : ''}
            </p>
            {wrong && (
              <p class="fault" role="alert">
                {typeof wrong === 'string' ? t[wrong] : wrong.refused.in(props.language)}
              </p>
            )}
            {done && (
              <button type="button" class="primary" onClick={() => save(done.blob, done.name)}>
                {t.save}
              </button>
            )}
          </section>
          {done && <SummaryCard summary={done.summary} language={props.language} />}
        </>
      );
    };
  },
  { props: ['language'] },
);
