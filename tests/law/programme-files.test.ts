import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkDirectory } from '../../tools/law/check/check-directory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { REGIONS } from './hand-made.ts';

const FILE = 'programmes/skill-upgrading.json';
const NOTICE = '"document": "甲〔2026〕1号", "grade": "official", "checkedOn": "2026-11-23"';
/** As an officer has it before them; a test replaces words in it. */
const PROGRAMME = `{
  "$schema": "../programme.schema.json",
  "id": "skill-upgrading",
  "title": { "zh": "某补贴", "en": "a subsidy" },
  "figures": "skill-upgrading",
  "region": "370000",
  "askedOf": "employment-service",
  "renewedBy": "skill-upgrading.insured-months",
  "standsOn": ["skill-upgrading.who"],
  "office": [
    { "from": "2025-01-01", "value": "social-insurance-agency", ${NOTICE} }
  ],
  "papers": [
    { "from": "2025-01-01", "value": ["application-form", "premium-invoice"], ${NOTICE} }
  ],
  "how": [
    { "from": "2025-01-01", "value": ["pay-first"], ${NOTICE} }
  ],
  "limits": [
    { "from": "2025-01-01", "value": ["once-per-level"], ${NOTICE} },
    { "from": "2026-01-01", "region": "370322", "value": null, ${NOTICE} }
  ],
  "conditions": [
    { "from": "2025-01-01", "value": ["once-per-level", "in-national-system"], ${NOTICE} }
  ],
  "notWith": [
    { "from": "2025-01-01", "value": ["vocational-training"], ${NOTICE} }
  ],
  "replacedBy": [],
  "ended": [
    { "from": "2026-06-01", "value": { "zh": "停了。", "en": "It ended." }, ${NOTICE} }
  ]
}
`;
const list = (id: string, rows: object[]) =>
  JSON.stringify({
    $schema: '../parameter.schema.json',
    id,
    title: { zh: '某表', en: 'a table' },
    unit: 'list',
    askedOf: 'employment-service',
    values: [
      { from: '2025-01-01', value: rows, document: '甲〔2026〕1号', grade: 'official', checkedOn: '2026-11-23' },
    ],
  });

let folder: string;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
/** What the check says of one file: the program's other programmes are not here. */
const said = (file = FILE) => {
  const { report } = checkDirectory(folder);
  return report.split('\n\n').filter((each) => each.includes(file));
};

beforeEach(() => {
  folder = temporaryFolder();
  const documents = [
    {
      number: '甲〔2026〕1号',
      title: { zh: '某通知', en: 'a notice' },
      issuer: { zh: '某局', en: 'a bureau' },
      seen: { zh: '原文', en: 'the text' },
    },
  ];
  write('documents.json', JSON.stringify({ $schema: './documents.schema.json', documents }));
  const { places, defaultRegion } = REGIONS;
  write('regions.json', JSON.stringify({ $schema: './regions.schema.json', default: defaultRegion, regions: places }));
  write('370000/skill-upgrading.insured-months.json', list('skill-upgrading.insured-months', [{ months: '12' }]));
  write('370000/skill-upgrading.who.json', list('skill-upgrading.who', [{ employment: 'flexible' }]));
  write(FILE, PROGRAMME);
});

test('a sound file is not spoken of, and a programme without a file is', () => {
  expect(said()).toEqual([]);
  expect(said('programmes/occupational-injury.json')).toHaveLength(1);
});

describe('A word that no code knows is refused, with its line and what would be right', () => {
  test.for([
    ['"value": "social-insurance-agency"', '"value": "town-hall"', 11, 'town-hall', 'employment-service'],
    ['"premium-invoice"', '"invoice"', 14, 'invoice', 'premium-invoice'],
    ['"pay-first"', '"pay-last"', 17, 'pay-last', 'pay-first'],
    ['["once-per-level"]', '["once-a-life"]', 20, 'once-a-life', 'skill-upgrading.times-a-year'],
    // A limit of another programme, whose rules have its words.
    ['["once-per-level"]', '["social-insurance.longest"]', 20, 'social-insurance.longest', 'once-per-level'],
    ['"370322"', '"370399"', 21, '370399', '370322'],
    // A condition of another programme.
    ['"in-national-system"', '"insured"', 24, 'insured', 'in-national-system'],
    ['"vocational-training"', '"vocational"', 27, 'vocational', 'vocational-training'],
    [
      '"replacedBy": []',
      `"replacedBy": [{ "from": "2026-06-01", "value": "x", ${NOTICE} }]`,
      29,
      '"x"',
      'accident-insurance',
    ],
    ['["skill-upgrading.who"]', '["skill-upgrading.whom"]', 9, 'skill-upgrading.whom', 'values'],
    ['"figures": "skill-upgrading"', '"figures": "skil-upgrading"', 5, 'skil-upgrading', 'skill-upgrading.who'],
    // Figures of another programme.
    [
      '"skill-upgrading.insured-months"',
      '"occupational-injury.trades"',
      8,
      'occupational-injury.trades',
      'skill-upgrading.',
    ],
    ['["skill-upgrading.who"]', '["occupational-injury.trades"]', 9, 'occupational-injury.trades', 'skill-upgrading.'],
    // The programme itself.
    ['["vocational-training"]', '["skill-upgrading"]', 27, '"skill-upgrading"', 'vocational-training'],
    [
      '"replacedBy": []',
      `"replacedBy": [{ "from": "2026-06-01", "value": "skill-upgrading", ${NOTICE} }]`,
      29,
      '"skill-upgrading"',
      'vocational-training',
    ],
    ['"askedOf": "employment-service"', '"askedOf": "mayor"', 7, 'mayor', 'employment-service'],
    ['"value": { "zh": "停了。", "en": "It ended." }', '"value": "停了。"', 31, '停了。', '{from}'],
    ['停了。', '自{form}停了。', 31, '{form}', '{from}'],
  ] as const)('%s: %s', ([old, fresh, line, word, right]) => {
    expect(PROGRAMME).toContain(old);
    write(FILE, PROGRAMME.replace(old, fresh));
    const [fault = '', ...more] = said();
    expect(more).toEqual([]);
    const [place, zh, en] = fault.split('\n');
    expect(place).toMatch(new RegExp(`${FILE}:${line}$`));
    for (const sentence of [zh, en]) {
      expect(sentence).toContain(word);
      expect(sentence).toContain(right);
    }
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  test.for([
    ['accident-insurance.trades', { trade: 'taxi' }, 'ride-hailing'],
    ['skill-upgrading.who', { employment: 'riders' }, 'employed-by-enterprise'],
    ['vocational-training.groups', { group: 'riders' }, 'rural-migrant-worker'],
    ['hard-to-employ.criteria', { group: 'riders' }, 'lost-land'],
    ['occupational-injury.deadlines', { who: 'mayor', days: '3', unit: 'days' }, 'agency'],
    ['occupational-injury.paid-by', { payer: 'rider' }, 'platform'],
    ['skill-upgrading.conditions', { condition: 'insured' }, 'once-per-level'],
  ] as const)('in a table of its own: %s', ([id, row, right]) => {
    write(`370322/${id}.json`, list(id, [row]));
    const found = said(`370322/${id}.json`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`370322/${id}.json:1\n`);
    expect(found[0]?.split(right)).toHaveLength(3);
  });
});

describe('What stands in the file of a programme is checked as figures are, at its place', () => {
  test('periods, of each region for itself', () => {
    write(FILE, PROGRAMME.replace('"2026-01-01", "region": "370322"', '"2024-01-01"'));
    expect(said()[0]).toMatch(new RegExp(`${FILE}:21\\n.*limits 第 2 条 from.*2024-01-01`));
    write(FILE, PROGRAMME.replace('"2026-01-01", "region"', '"2024-01-01", "region"'));
    expect(said()).toEqual([]);
  });

  test('notices', () => {
    write(FILE, PROGRAMME.replace('甲〔2026〕1号', '乙〔2026〕1号'));
    expect(said()[0]).toMatch(new RegExp(`${FILE}:11\\n.*乙〔2026〕1号`));
  });

  test('conditions that the rules look up, and a part that a region has twice', () => {
    write(FILE, PROGRAMME.replace('"conditions"', '"condition"'));
    expect(said()[0]).toContain('"condition"');
    write(FILE, PROGRAMME.replace(/ {2}"conditions": \[[^\]]*\][^\]]*\],\n/, ''));
    expect(said()[0]).toContain('conditions');
    write(FILE, PROGRAMME);
    write(
      '370000/skill-upgrading.not-with.json',
      list('skill-upgrading.not-with', [{ programme: 'social-insurance' }]),
    );
    expect(said()[0]).toMatch(new RegExp(`${FILE}:26\\n.*370000/skill-upgrading.not-with.json`));
  });
});
