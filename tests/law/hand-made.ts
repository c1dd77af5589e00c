import type { PolicyDocument } from '../../shared/law/documents.ts';
import type { Release } from '../../shared/law/law.ts';
import type { Parameter, ParameterValue } from '../../shared/law/schema.ts';
import { readRelease } from '../../tools/build/read-release.ts';

/** The folder of the real parameter files. */
export const DIRECTORY = new URL('../../shared/law', import.meta.url).pathname;

/** The real parameters as the files have them now. */
export const realRelease = (): Release => readRelease(DIRECTORY, '0.0.0');

/** One period of a hand-made parameter; what a test does not care about is sound. */
export function period(
  from: string,
  value: ParameterValue['value'],
  rest: Partial<ParameterValue> = {},
): ParameterValue {
  return { from, value, document: '甲〔2026〕1号', grade: 'official', checkedOn: '2026-11-23', ...rest };
}

export function figure(id: string, values: ParameterValue[], rest: Partial<Parameter> = {}): Parameter {
  return {
    id,
    title: { zh: '某数', en: 'a figure' },
    unit: 'CNY/month',
    askedOf: 'social-insurance-agency',
    values,
    ...rest,
  };
}

export function notice(number: string, rest: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    number,
    title: { zh: '某通知', en: 'a notice' },
    issuer: { zh: '某局', en: 'a bureau' },
    seen: { zh: '原文', en: 'the notice itself' },
    ...rest,
  };
}

/** A release of these parameters, resting on 甲〔2026〕1号 unless other notices are given. */
export function releaseOf(
  parameters: Release['parameters'],
  documents: readonly PolicyDocument[] = [notice('甲〔2026〕1号')],
): Release {
  return { policyVersion: 'hand-made', rulesVersion: '0.0.0', documents, parameters, programmes: [] };
}

/**
 * A release in which a figure of a region has one more period, as an officer adds it at the end of a file, or in a file
 * of its own.
 */
export function amended(release: Release, region: string, id: string, value: ParameterValue): Release {
  const all = release.parameters[region] ?? [];
  const before = all.find((each) => each.id === id) ?? figure(id, [], { unit: 'list' });
  const after = { ...before, values: [...before.values, value] };
  const parameters = { ...release.parameters, [region]: [...all.filter((each) => each.id !== id), after] };
  const documents = [...release.documents.filter(({ number }) => number !== value.document), noticeOf(release, value)];
  return { ...release, documents, parameters };
}

const noticeOf = ({ documents }: Release, { document }: ParameterValue): PolicyDocument =>
  documents.find(({ number }) => number === document) ?? notice(document);
