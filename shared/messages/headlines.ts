import { LANGUAGES } from '../language.ts';
import type { Language } from './catalogue.ts';
import { headlinesMembers, headlinesTitles } from './headlines.generated.ts';

/**
 * What a person remembers of an assessment, by JSON pointer with `*` for the members of a list: the amounts and
 * decisions that `today` compares.
 */
export const HEADLINES = Object.keys(headlinesTitles[LANGUAGES[0]]) as (keyof (typeof headlinesTitles)[Language])[];

/** The pattern in `HEADLINES` that a pointer fits; `undefined` for what is no headline. */
export function patternOf(pointer: string): (typeof HEADLINES)[number] | undefined {
  const names = pointer.split('/');
  const patterns = [pointer, ...names.map((_, at) => names.with(at, '*').join('/'))];
  return patterns.map((pattern) => HEADLINES.find((each) => each === pattern)).find((found) => found !== undefined);
}

/** The title of what stands at a pointer, and by which code a member of a list is told from the others. */
export function titleAndMember(pointer: string, language: Language): { title: string; member: string | undefined } {
  const pattern = patternOf(pointer);
  if (pattern === undefined) return { title: pointer, member: undefined };
  const member = pointer.split('/')[pattern.split('/').indexOf('*')];
  return { title: headlinesTitles[language][pattern], member };
}

/** The title of what stands at a pointer; members of a list are named behind it. */
export function headline(pointer: string, language: Language): string {
  const { title, member } = titleAndMember(pointer, language);
  return member === undefined ? title : headlinesMembers[language].inText({ title, member });
}
