import type { CounterRecord } from '../../../shared/api/counter.ts';
import { officer } from '../common/session.ts';
import { type Draft, isEmpty, NO_DRAFT } from './draft.ts';

const KEPT = 'lingbao.drafts';

/** What this tab keeps while its officer signs in again: whose it is, the record that was open, and drafts by handle. */
interface Kept {
  sub: string;
  open: { handle: string; pickupCode: string } | null;
  drafts: Readonly<Record<string, Draft>>;
}

/** Whoever sits down after a colleague sees nothing of theirs, and nothing is kept of nobody knows whom. */
function kept(): Omit<Kept, 'sub'> {
  const stored = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Kept | null;
  return stored && stored.sub === officer.value?.sub ? stored : { open: null, drafts: {} };
}

function keep(next: Partial<Kept>): void {
  const sub = officer.value?.sub;
  if (sub) sessionStorage.setItem(KEPT, JSON.stringify({ ...kept(), sub, ...next }));
}

export const draftOf = ({ handle }: CounterRecord): Draft => kept().drafts[handle] ?? NO_DRAFT;

export function keepDraft({ handle }: CounterRecord, draft: Draft): void {
  const { [handle]: _, ...others } = kept().drafts;
  keep({ drafts: isEmpty(draft) ? others : { ...others, [handle]: draft } });
}

/** The record that was open when the page went, by reload or to sign in. */
export const leftOpen = (): Kept['open'] => kept().open;

export function keepOpen(record: CounterRecord | null): void {
  keep({ open: record && { handle: record.handle, pickupCode: record.pickupCode } });
}
