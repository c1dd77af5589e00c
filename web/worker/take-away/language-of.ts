import type { Assessment } from '../../../shared/api/assessments.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';

const CHINESE = /\p{Script=Han}/u;

/** The language that an assessment was given in: it names none, but the names of the programmes are always there. */
export function languageOf({ subsidies: { programmes } }: Assessment): Language {
  return programmes.some(({ title }) => CHINESE.test(title)) ? 'zh-CN' : 'en';
}
