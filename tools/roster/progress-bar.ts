import { Presets, SingleBar } from 'cli-progress';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterReportMessages } from '../../shared/messages/roster-report.generated.ts';
import type { Progress } from './run-batch.ts';

/** Rows per second count only what this run has processed, not an interrupted one before it. */
export function progressBar(language: Language): { show(progress: Progress): void; end(): void } {
  const t = rosterReportMessages[language].batch;
  const bar = new SingleBar(
    {
      format: ` {bar} {percentage}% | {rows} ${t.rows} | {rate} ${t.perSecond} | ${t.left} {eta_formatted}`,
      hideCursor: true,
      noTTYOutput: false,
      etaBuffer: 100,
    },
    Presets.shades_classic,
  );
  let first: { at: number; rows: number } | undefined;
  return {
    show({ done, total, rows, resumed }) {
      if (!first) {
        first = { at: performance.now(), rows };
        if (resumed) console.error(t.resumed);
        bar.start(total, done, { rows, rate: 0 });
      }
      const seconds = (performance.now() - first.at) / 1000;
      bar.update(done, { rows, rate: seconds > 0 ? Math.round((rows - first.rows) / seconds) : 0 });
    },
    end: () => bar.stop(),
  };
}
