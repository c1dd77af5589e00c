import { inEach } from '../../shared/language.ts';
import { faultsFormats, faultsRecordFormats } from '../../shared/messages/faults.generated.ts';
import { problemText } from '../../shared/messages/problems.ts';
import type { ProblemTexts } from './problems.ts';

/** The words for what may be wrong with requests about records and rosters, which functions that only calculate do not carry. */
export const RECORD_TEXTS: ProblemTexts = {
  problems: problemText,
  formats: inEach((language) => ({ ...faultsFormats[language], ...faultsRecordFormats[language] })),
};
