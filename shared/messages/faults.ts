import type { Language } from '../language.ts';
import type { Sentence } from './catalogue.ts';
import { faultsFaults, faultsFormats, faultsLeads } from './faults.generated.ts';
import type { FaultGiven } from './sentences.ts';

/** How members have to be written, by the `error` keys of the schemas in shared/api. */
export type Formats = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** What is wrong and what would be right, for a fault that a rule or the edge found. */
export function faultText({ code, operands }: FaultGiven, language: Language): string {
  const sentence: Sentence = faultsFaults[language][code];
  return typeof sentence === 'string' ? sentence : sentence(operands);
}

/** The same for the `error` key of a schema; `undefined` when `key` is not one of these formats. */
export function formatText(
  key: string,
  missing: boolean,
  language: Language,
  formats: Formats = faultsFormats,
): string | undefined {
  const expected = Object.hasOwn(formats[language], key) ? formats[language][key] : undefined;
  if (expected === undefined) return undefined;
  const { wrong, missing: lacking } = faultsLeads[language];
  return missing ? lacking({ expected }) : wrong({ expected });
}
