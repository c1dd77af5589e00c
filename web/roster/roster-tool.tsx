import { defineComponent, onUnmounted, ref, shallowRef } from 'vue';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterPageMessages } from '../../shared/messages/roster-page.generated.ts';
import { dayInShanghai } from '../../shared/month.ts';
import {
  FileRefused,
  headerOf,
  judgedHeaders,
  template,
  templateGuide,
  withHeaders,
} from '../../shared/roster/index.ts';
import { answerFile, type FileAnswer, FileTooLarge, type OpenedFile, openFile } from './answer-file.ts';
import { Columns } from './columns.tsx';
import { Rows } from './rows.tsx';
import { SummaryCard } from './summary.tsx';

type Fault = { refused: FileRefused } | 'tooLarge' | 'broken';

function faultOf(error: unknown): Fault {
  if (error instanceof FileRefused) return { refused: error };
  return error instanceof FileTooLarge ? 'tooLarge' : 'broken';
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Its writer is loaded for whoever asks for it. */
async function saveTemplate(language: Language): Promise<void> {
  const { templateWorkbook } = await import('../../shared/roster/workbook-template.ts');
  save(new Blob([new Uint8Array(await templateWorkbook(language))]), 'roster-template.xlsx');
}

const saveText = (text: string, name: string): void => save(new Blob([text], { type: 'text/csv' }), name);

/** A roster in, its result out, on this machine alone. */
export const RosterTool = defineComponent(
  (props: { language: Language }) => {
    const share = ref<number | null>(null);
    const rows = ref(0);
    const fault = shallowRef<Fault | null>(null);
    const answer = shallowRef<FileAnswer | null>(null);
    /** Chosen, while somebody has to say what its columns mean. */
    const opened = shallowRef<OpenedFile | null>(null);
    let turn = 0;
    onUnmounted(() => (turn += 1));

    async function choose({ target }: Event): Promise<void> {
      const input = target as HTMLInputElement;
      const file = input.files?.[0];
      if (!file) return;
      opened.value = null;
      await during(async (isMine) => {
        const found = await openFile(file);
        if (!isMine()) return;
        const asks = judgedHeaders(found.roster.headers).some(({ is }) => is === 'identity' || is === 'unknown');
        if (asks) opened.value = found;
        else await workOut(found, isMine);
      });
      // The same file may be chosen again once it is corrected.
      input.value = '';
    }

    /** A newer choice, or leaving the page, ends what an older one has begun. */
    async function during(work: (isMine: () => boolean) => Promise<void>): Promise<void> {
      const mine = ++turn;
      const isMine = () => mine === turn;
      [fault.value, answer.value, rows.value, share.value] = [null, null, 0, null];
      try {
        await work(isMine);
      } catch (error) {
        if (isMine()) fault.value = faultOf(error);
      } finally {
        if (isMine()) share.value = null;
      }
    }

    async function workOut(file: OpenedFile, isMine: () => boolean): Promise<void> {
      if (file.roster.kind === 'csv') headerOf(file.roster.headers);
      share.value = 0;
      const done = await answerFile(file, {
        language: props.language,
        asOf: dayInShanghai(new Date()),
        onProgress: (count, part) => {
          if (isMine()) [rows.value, share.value] = [count, part];
        },
      });
      if (isMine()) answer.value = done;
    }

    function start(file: OpenedFile, chosen: ReadonlyMap<number, string>): void {
      void during((isMine) => workOut({ ...file, roster: withHeaders(file.roster, chosen) }, isMine));
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
              <button type="button" onClick={() => void saveTemplate(props.language)}>
                {t.templateWorkbook}
              </button>
              <button type="button" onClick={() => saveText(template(props.language), 'roster-template.csv')}>
                {t.template}
              </button>
              <button type="button" onClick={() => saveText(templateGuide(props.language), 'roster-guide.csv')}>
                {t.guide}
              </button>
            </div>
            <label>
              {t.choose}
              <input
                type="file"
                accept=".xlsx,.csv,.txt,.tsv,.jsonl,.ndjson"
                onChange={(event) => void choose(event)}
              />
            </label>
            {share.value !== null && (
              <progress value={share.value} max={1} aria-label={t.working({ rows: rows.value })} />
            )}
            <p role="status">
              {share.value !== null ? t.working({ rows: rows.value }) : done ? t.done({ rows: done.summary.rows }) : ''}
            </p>
            {done && (
              <button type="button" class="primary" onClick={() => save(done.blob, done.name)}>
                {t.save}
              </button>
            )}
          </section>
          {opened.value && (
            <Columns
              key={opened.value.name}
              headers={judgedHeaders(opened.value.roster.headers)}
              language={props.language}
              start={(chosen) => opened.value && start(opened.value, chosen)}
            />
          )}
          {wrong && (
            <p class="fault" role="alert">
              {typeof wrong === 'string' ? t[wrong] : wrong.refused.in(props.language)}
            </p>
          )}
          {done && <Rows key={done.name} rows={done.rows} language={props.language} />}
          {done && <SummaryCard summary={done.summary} language={props.language} />}
        </>
      );
    };
  },
  { props: ['language'] },
);
