import * as z from 'zod/mini';
import type { FileFault, Path } from './fault.ts';
import { membersOf, type Words, wordsAt } from './words.ts';

/** Schema violations in a file, explained with each field's description. */
export function schemaFaults(
  file: string,
  content: unknown,
  schema: z.ZodMiniType,
  words: Readonly<Record<string, Words>>,
): FileFault[] {
  const { error } = z.safeParse(schema, content);
  return (error?.issues ?? []).flatMap((issue): FileFault[] => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(file, [...path, key], words));
    const found = at(content, path);
    const should = wordsAt(words, path);
    if (found === undefined)
      return [
        {
          file,
          path,
          zh: `缺少 "${path.at(-1)}"。应为：${should.zh}`,
          en: `"${path.at(-1)}" is missing. Expected: ${should.en}`,
        },
      ];
    const written = JSON.stringify(found).slice(0, 80);
    return [{ file, path, zh: `写的是 ${written}。应为：${should.zh}`, en: `is ${written}. Expected: ${should.en}` }];
  });
}

function unknownField(file: string, path: Path, words: Readonly<Record<string, Words>>): FileFault {
  const known = membersOf(words, path.slice(0, -1));
  return {
    file,
    path,
    zh: `不认识的字段 "${path.at(-1)}"。这里可以写：${known.join('、')}`,
    en: `unknown field "${path.at(-1)}". Allowed fields: ${known.join(', ')}`,
  };
}

function at(content: unknown, path: Path): unknown {
  let found = content;
  for (const part of path) found = (found as Record<string | number, unknown> | null | undefined)?.[part];
  return found;
}
