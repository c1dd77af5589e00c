import { PART_NAMES } from '../../../shared/law/programmes.ts';
import { both, PARAMETER_WORDS, text, type Words } from './words.ts';

/** What belongs in each part of a programme's file. */
const VALUES: Readonly<Record<(typeof PART_NAMES)[number], Words>> = {
  office: {
    zh: '在哪里申请，一个代号，如 "employment-service"',
    en: 'where to claim, one code such as "employment-service"',
  },
  papers: {
    zh: '申请材料的代号，如 ["application-form"]',
    en: 'codes of the papers required, such as ["application-form"]',
  },
  how: { zh: '怎样申请的代号，如 ["pay-first"]', en: 'codes for how to claim, such as ["pay-first"]' },
  limits: { zh: '各项限制的代号，如 ["once-per-level"]', en: 'codes of the limits, such as ["once-per-level"]' },
  conditions: {
    zh: '其他条件的代号，如 ["registered-flexible"]',
    en: 'codes of the further conditions, such as ["registered-flexible"]',
  },
  notWith: {
    zh: '不得同时享受的项目代号，写在一方即可，对双方有效',
    en: 'ids of the programmes it cannot be combined with; writing it in one file binds both',
  },
  replacedBy: { zh: '取代它的项目，一个代号', en: 'the programme that replaced it, one id' },
  ended: both('停止的说明，{from} 处填停止的日子', 'why it ended; {from} stands for the day'),
};

/** Descriptions of a dated part: like those of a figure's values, except for the value itself. */
function ofPart(part: (typeof PART_NAMES)[number]): [string, Words][] {
  const dates = ['from', 'to', 'document', 'publishedOn', 'grade', 'checkedOn', 'note', 'sources'].map(
    (field): [string, Words] => [`${part}.${field}`, PARAMETER_WORDS[`values.${field}`] as Words],
  );
  const { zh, en } = VALUES[part];
  return [
    [
      part,
      {
        zh: `${zh}；按时期，旧的在前；没见到通知写 []，没有这回事就不写`,
        en: `${en}; by period, oldest first; [] if no notice has been seen; leave it out if there is nothing to say`,
      },
    ],
    [
      `${part}.region`,
      {
        zh: '只管一个地区的写地区代码，如 "370322"；和本文件的 region 相同就不写',
        en: 'the region, such as "370322", if it differs from the region of the file',
      },
    ],
    ...dates,
    [`${part}.value`, { zh: `${zh}；取消写 null`, en: `${en}; null if there is none any more` }],
  ];
}

/** The same for a programme's file. */
export const PROGRAMME_WORDS: Readonly<Record<string, Words>> = {
  $schema: {
    zh: '照抄 "../programme.schema.json"，编辑器据此提示',
    en: 'always "../programme.schema.json", so that editors can help',
  },
  id: { zh: '项目代号，与文件名相同（不含 .json）', en: 'id of the programme: the file name without .json' },
  title: both('项目名称', 'name of the programme'),
  'title.zh': text('中文名称', 'name in Chinese'),
  'title.en': text('英文名称', 'name in English'),
  figures: {
    zh: '本项目各数代号的开头，如 "skill-upgrading"',
    en: 'prefix of the ids of its figures, such as "skill-upgrading"',
  },
  region: { zh: '各条规定所属的地区代码，如 "370000"', en: 'region of the entries in this file, such as "370000"' },
  askedOf: PARAMETER_WORDS.askedOf as Words,
  renewedBy: {
    zh: '每次续办都会重新公布的那个数的代号；哪天没见到它，就不能判断那天有没有这个项目',
    en: 'id of the figure that every renewal publishes again; on a day it does not cover, nobody can tell whether the programme exists',
  },
  standsOn: {
    zh: '缺了就没有这个项目的其他数；其中任何一个写 null，项目从那天起停止',
    en: 'ids of further figures it depends on; null in any of them ends the programme from that day',
  },
  ...Object.fromEntries(PART_NAMES.flatMap(ofPart)),
};
