import type { Facts } from '../../shared/facts/index.ts';
import { questions } from '../../shared/facts/index.ts';
import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import { askable, type Region } from '../../shared/law/regions.ts';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';
import { checked } from '../worker/state/valid.ts';
import { type Problem, parseTheme, type Theme } from './theme.ts';

/** The attributes of the element, as the host wrote them. */
export type Attributes = Readonly<Record<string, string | null>>;

/** What the frame makes of them; what cannot be right is left out and stands in `problems`. */
export interface Settings {
  language: Language;
  region: Region;
  light: Theme;
  dark: Theme;
  firstQuestion: string | null;
  facts: Facts;
  /** Whether a person may be asked to hand their result over. */
  share: boolean;
  problems: Problem[];
}

/** Longest `prefill` read, in characters: more than every question answered at length. */
const MOST_PREFILL = 20_000;

function oneOf<T extends string>(
  where: string,
  given: string | null,
  all: readonly T[],
  otherwise: T,
  to: Problem[],
): T {
  if (!given) return otherwise;
  const found = all.find((each) => each.toLowerCase() === given.toLowerCase());
  if (!found)
    to.push({ where, zh: `没有采用。可以写：${all.join('、')}。`, en: `left out. Possible are ${all.join(', ')}.` });
  return found ?? otherwise;
}

function firstQuestionOf(given: string | null, problems: Problem[]): string | null {
  if (!given) return null;
  if (questions.some(({ id }) => id === given)) return given;
  problems.push({
    where: 'first-question',
    zh: '没有这个问题。编号见 GET /v1/questions。',
    en: 'there is no such question. The ids are those of GET /v1/questions.',
  });
  return null;
}

const notAnObject: Problem = {
  where: 'prefill',
  zh: '没有采用。应为 JSON 对象，例如 {"birthMonth": "1971-03", "sex": "male"}。',
  en: 'left out. It has to be a JSON object, such as {"birthMonth": "1971-03", "sex": "male"}.',
};

/** Facts that pass the very schema of the API. One that does not is left out and so stays unknown. */
function factsOf(given: string | null, problems: Problem[]): Facts {
  if (!given) return {};
  let object: unknown;
  try {
    object = given.length > MOST_PREFILL ? null : JSON.parse(given);
  } catch {
    object = null;
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    problems.push(notAnObject);
    return {};
  }
  const { facts, unread } = checked(object as Record<string, unknown>);
  for (const id of unread)
    problems.push({
      where: `prefill ${id}`.slice(0, 80),
      zh: '没有采用。名称和格式见 /docs 的 POST /v1/assessments。',
      en: 'left out. Names and forms are those of POST /v1/assessments at /docs.',
    });
  return facts;
}

/** Reads the attributes that a host gives. Nothing of them is trusted, and nothing wrong in them stops the rest. */
export function settingsOf(attributes: Attributes): Settings {
  const problems: Problem[] = [];
  const text = (name: string) => attributes[name]?.trim() || null;
  const language = oneOf('language', text('language'), LANGUAGES, 'zh-CN', problems);
  const region = oneOf('region', text('region'), askable(places), defaultRegion, problems);
  const share = oneOf('share', text('share'), ['on', 'off'], 'on', problems) === 'on';
  const light = parseTheme('theme', text('theme') ?? '');
  const dark = parseTheme('theme-dark', text('theme-dark') ?? '');
  problems.push(...light.problems, ...dark.problems);
  const firstQuestion = firstQuestionOf(text('first-question'), problems);
  const facts = { ...factsOf(text('prefill'), problems), region };
  return { language, region, light: light.theme, dark: dark.theme, firstQuestion, facts, share, problems };
}
