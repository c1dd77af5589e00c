import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts as schema } from '../../shared/api/facts.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { questions } from '../../shared/facts/index.ts';
import { factRows } from '../../web/partner/frame/consent.tsx';
import { PAGE_TEXT } from '../../web/ui/language.ts';
import { anyFacts } from './facts.ts';

const chinese = { language: 'zh-CN', text: PAGE_TEXT['zh-CN'] } as const;

interface Schema {
  def: { type: string; innerType?: Schema; shape?: Readonly<Record<string, Schema>> };
}

/** Paths of all that can be said; a list is one answer. */
function leaves({ def }: Schema, path: string[] = []): string[] {
  if (def.innerType) return leaves(def.innerType, path);
  if (!def.shape) return [path.join('.')];
  return Object.entries(def.shape).flatMap(([name, member]) => leaves(member, [...path, name]));
}

// Else the screen of consent would keep quiet about a part of what is handed over.
test('a question asks for every fact but two, which stand by themselves', () => {
  const asked = new Set(questions.map(({ id }) => id));
  expect(leaves(schema as unknown as Schema).filter((path) => !asked.has(path))).toEqual(['region', 'asOf']);
});

test('every answer is said in words, in both languages', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const reader of [chinese, { language: 'en', text: PAGE_TEXT.en } as const])
        for (const { text, said } of factRows(facts, reader))
          for (const words of [text, said]) expect(words).not.toMatch(/^$|null|undefined|\[object/);
    }),
  );
});

test('in the words of the question, and under its own name what no question asks for', () => {
  const facts: Facts = { region: '370322', base: { amount: '5000' }, certificate: { level: 4 }, accidentPolicy: null };
  expect(factRows(facts, chinese).map(({ text, said }) => `${text} ${said}`)).toEqual([
    '您想按多少基数缴费？ 5,000 元/月',
    '您有职业资格证书或职业技能等级证书吗？ 有',
    '证书是几级？ 4',
    expect.stringMatching(/意外伤害保险.* 没有$/),
    '地区代码 370322',
  ]);
});
