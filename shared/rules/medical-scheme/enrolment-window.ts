import { type Day, firstDay, monthOf } from '../../month.ts';
import type { Findings } from './findings.ts';
import type { MedicalSchemeFacts } from './types.ts';

/**
 * Whether a person joins in the enrolment window of the year of cover: what they say, else by the published window;
 * `null` where neither tells.
 */
export function isInsideWindow(
  facts: MedicalSchemeFacts,
  year: number,
  enrolOn: Day,
  findings: Findings,
): boolean | null {
  const { law } = findings.trail;
  const window = law.find('medical.resident.enrolment-window', firstDay(monthOf(year, 1)));
  const [row] = window?.rows ?? [];
  const said = facts.insideWindow;
  if (!window || !row) return said ?? null;
  const [first, last] = [String(row.first), String(row.last)];
  // The first day may be known only by its month, which sorts before all of its days.
  const inside = enrolOn >= first && enrolOn <= last;
  findings.trail.cite(window);
  const differs = said !== undefined && said !== inside;
  const operands = { year: String(year), first, last, enrolOn, ...(differs && { said: said ? 'inside' : 'outside' }) };
  findings.because('medical-scheme.resident.window', operands, inside ? 'inside' : 'outside', [window]);
  if (differs) findings.trail.notice('window-differs', { first, last }, [window]);
  return said ?? inside;
}
