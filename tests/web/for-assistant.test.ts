import { expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { groundOf } from '../../web/worker/answer/ground.ts';
import { textForAssistant } from '../../web/worker/take-away/for-assistant.tsx';

const TODAY = '2026-11-24';
const RIDER: Facts = { year: 2026, base: { amount: '5000' }, sex: 'male', birthMonth: '1971-03', platform: '美团' };
const TOOLS = 'https://lingbao.example/mcp';

const textIn = (language: 'zh-CN' | 'en') =>
  textForAssistant('all', groundOf(assess(release, RIDER, TODAY, language), RIDER, language), RIDER, TOOLS);

test('an assistant is given what was told, what came of it, and what it rests on', () => {
  const text = textIn('zh-CN');
  expect(text).toContain('- 您是哪年哪月出生的？ 1971年3月');
  // 5000 × (20 % + 7 %) = 1350.00
  expect(text).toContain('- 每月 1,350 元; 养老 1,000 · 医保 350，按基数 5,000');
  expect(text).toContain('- 鲁人社字〔2026〕75号');
  expect(text).toContain('不要替我猜');
  expect(text).toContain('高青县');
  expect(text).toContain(TOOLS);
  expect(text.length).toBeLessThan(4_000);
});

test('in the language of the page, with nothing that opens a record', () => {
  const text = textIn('en');
  expect(text).toContain('do not guess');
  expect(text).not.toMatch(/#\/|pick-up|\bundefined\b|\bnull\b|\[object/);
});
