import type { Assessment } from '../../../shared/api/assessments.ts';

/** The ways in which medical contributions are taken, where they are not taken in all of them. */
export interface MedicalModes {
  frequencies: readonly string[];
  /** The notice that says so. */
  text: string;
}

/** `null` where medical is not paid here, or no notice keeps it to some of the ways. */
export function medicalModes({ notices }: Pick<Assessment, 'notices'>): MedicalModes | null {
  const notice = notices.find(
    ({ code, sections }) => code === 'medical-payment-modes' && sections?.includes('contributions'),
  );
  return notice ? { frequencies: notice.operands.frequencies?.split(' ') ?? [], text: notice.text } : null;
}
