import type { RowFaultCode } from '../messages/batch.ts';
import type { RosterMessages } from '../messages/roster.generated.ts';

/** A cell that is not valid for its column, or could mean several things. `cell` says only how one is written. */
export class Wrong {
  readonly code: RowFaultCode;
  readonly operands: Readonly<Record<string, string>>;

  constructor(code: RowFaultCode = 'cell', operands: Readonly<Record<string, string>> = {}) {
    this.code = code;
    this.operands = operands;
  }
}

export type NoteCode = keyof RosterMessages['notes'];

/** Takes a note of a cell that is read though it is not written as the template asks. */
export type Hear = (code: NoteCode, operands?: Readonly<Record<string, string>>) => void;
