import type { Language, Operands, Sentence } from './catalogue.ts';
import { resultValues } from './names.generated.ts';
import { type RosterMessages, rosterFileFaults, rosterNotes, rosterRowFaults, rosterSaid } from './roster.generated.ts';

/** What may be wrong with a row of a roster, and with a file. */
export type RowFaultCode = keyof RosterMessages['rowFaults'];
export type FileFaultCode = keyof RosterMessages['fileFaults'];

const said = (sentence: Sentence, operands: Operands): string =>
  typeof sentence === 'string' ? sentence : sentence(operands);

/** What is wrong with a row and what would be right. The row and the column stand before it. */
export const rowFault = (code: RowFaultCode, operands: Operands, language: Language): string =>
  said(rosterRowFaults[language][code], operands);

/** How cells were read that are written otherwise than the template asks. */
export const rowNote = (code: keyof RosterMessages['notes'], operands: Operands, language: Language): string =>
  said(rosterNotes[language][code], operands);

/** What is wrong with a file as a whole and what would be right. */
export const fileFault = (code: FileFaultCode, operands: Operands, language: Language): string =>
  said(rosterFileFaults[language][code], operands);

/** A fault with its place, as it stands in the result. */
export const placed = (row: number, column: string | null, detail: string, language: Language): string =>
  rosterSaid[language].placed({ row, ...(column !== null && { column }), detail });

/** A code of a result as people read it; a language without a word for it has the code itself. */
export const valueText = (code: string, language: Language): string => resultValues[language](code);
