import type { Facts } from '../../../shared/api/assessments.ts';
import { questions } from '../../../shared/facts/index.ts';
import { answersIn, type Reader, type Said } from '../../worker/ask/answer-text.ts';
import { frameText } from '../text/frame.ts';

const ASKED = new Set(questions.map(({ id }) => id.split('.')[0]));

/** Every answer given, in the words of its question; what no question asks for stands under its own name. */
export function factRows(facts: Facts, reader: Reader): Said[] {
  const { named } = frameText[reader.language];
  const unasked = Object.entries(facts).filter(([name]) => !ASKED.has(name));
  return [
    ...answersIn(facts, reader),
    ...unasked.map(([name, value]) => ({ id: name, text: named(name), said: String(value) })),
  ];
}
