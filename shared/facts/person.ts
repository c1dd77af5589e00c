import { choice, month } from './declare.ts';
import { questionsOf } from './question.ts';
import { personTexts as en } from './texts/en/person.ts';
import { personTexts as zh } from './texts/zh-CN/person.ts';

/** What several calculations ask about the person. */
export const personFacts = {
  sex: choice(['male', 'female']),
  birthMonth: month(),
  /** A woman's statutory age before the gradual delay; means nothing for men. */
  womenClass: choice(['50', '55']),
};

export const personQuestions = questionsOf(personFacts, { 'zh-CN': zh, en });
