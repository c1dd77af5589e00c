import { expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { answerPlans } from '../../shared/answer/plans.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';
import { people } from '../support/people.ts';

/** How many random people are answered: `TEXTS_OF=10000` in CI. */
const PEOPLE = Number(process.env.TEXTS_OF ?? 500);
/** The county of the notice, and a region above it: a prefecture-level city whose counties are other places. */
const REGIONS = ['370322', '370300'] as const;
const TODAY = '2026-11-29';

/** Members that hold codes, numbers of documents and days: programs read them, people do not. */
const CODES = new Set([
  'code',
  'id',
  'operands',
  'result',
  'document',
  'documents',
  'pointer',
  'number',
  'policyVersion',
  'rulesVersion',
  'region',
  'questions',
  'fact',
  'narrows',
  'sections',
  'opens',
  'closes',
  'value',
  'least',
  'most',
  'possible',
  'figures',
  'question',
  'answer',
  'narrows',
]);

/** What no text may hold: keys of our list of sources, names of repositories, and "not published" for "not seen". */
const NEVER: Readonly<Record<string, RegExp>> = {
  'a source key': /(?<![A-Za-z0-9])S\d{1,3}(?!\d)/,
  'a repository': /github|gitee|gitlab|repositor|仓库|开源|\b[A-Za-z][\w-]*\/[A-Za-z][\w.-]*\b/i,
  'not published for not seen': /未公布|未见公布|没有公布|尚未公布|\bnot published(?! yet)|unpublished/i,
};

const PLACES_ZH =
  '济南|青岛|枣庄|东营|烟台|潍坊|济宁|泰安|威海|日照|临沂|德州|聊城|滨州|菏泽|张店|淄川|博山|周村|临淄|桓台|沂源';
const PLACES_EN =
  'Jinan|Qingdao|Zaozhuang|Dongying|Yantai|Weifang|Jining|Tai.?an|Weihai|Rizhao|Linyi|Dezhou|Liaocheng|Binzhou|Heze|Zhangdian|Zichuan|Boshan|Zhoucun|Linzi|Huantai|Yiyuan';
/** An office of another city or county of Shandong; a document of theirs may be cited, and says whose it is. */
const OFFICE = new RegExp(
  `(${PLACES_ZH})[市县区]?[^，。；、（）]{0,8}(局|中心|经办|部门|机构|窗口|热线)|(bureau|agency|office|authority|cent(er|re)|service)[a-z -]{0,20} of (${PLACES_EN})`,
  'i',
);
/** To whom a region is foreign: for the city, its county is too. */
const OTHERS: Readonly<Record<(typeof REGIONS)[number], readonly RegExp[]>> = {
  '370322': [],
  '370300': [/高青|Gaoqing/],
};

/** Every string that people read in an answer, with the way to it. */
function textsOf(answer: unknown): [way: string, text: string][] {
  const found: [string, string][] = [];
  const visit = (value: unknown, way: string, isCode: boolean): void => {
    if (typeof value === 'string') {
      if (!isCode) found.push([way, value]);
    } else if (Array.isArray(value)) for (const each of value) visit(each, way, isCode);
    else if (value !== null && typeof value === 'object')
      for (const [name, member] of Object.entries(value)) {
        const holds = CODES.has(name) && !(Array.isArray(member) && member.some((each) => typeof each === 'object'));
        visit(member, `${way}/${name}`, isCode || holds);
      }
  };
  visit(answer, '', false);
  return found;
}

const everybody = people(14, PEOPLE);

/** What somebody is told: a tenth of them ask for plans as well, which take their time. */
function* answersTo(facts: Facts, index: number, language: Language): Generator<unknown> {
  yield assess(release, facts, TODAY, language);
  if (index % 10 === 0) yield answerPlans(release, { facts, limit: { amount: '1500', per: 'month' } }, TODAY, language);
}

test.each(LANGUAGES.flatMap((language) => REGIONS.map((region) => ({ language, region }))))(
  `nothing that people of $region read in $language tells of our sources or of other places: ${PEOPLE} of them`,
  { timeout: 1_200_000 },
  ({ language, region }) => {
    const faults = new Set<string>();
    const say = (what: string, text: string) => faults.add(`${what}: ${text}`);
    const answers = everybody.flatMap((facts, index) => [...answersTo({ ...facts, region }, index, language)]);
    for (const answer of answers) {
      for (const [way, text] of textsOf(answer)) {
        for (const [what, wrong] of Object.entries(NEVER)) if (wrong.test(text)) say(`${what} in ${way}`, text);
        const isCited = way.startsWith('/documents');
        if (OTHERS[region].some((place) => place.test(text)) || (!isCited && OFFICE.test(text)))
          say(`another region in ${way}`, text);
      }
    }
    expect([...faults]).toEqual([]);
  },
);
