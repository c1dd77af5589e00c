/**
 * What officers may have to enter, done to the files of shared/law as docs/how-to/change-a-figure.md says. Numbers of
 * notices and amounts are made up.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

// biome-ignore lint/suspicious/noExplicitAny: JSON as it stands in the file
type Json = any;

function edit(file: string, change: (content: Json) => void): void {
  const path = `shared/law/${file}`;
  const content = JSON.parse(readFileSync(path, 'utf8'));
  change(content);
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Adds a value to a figure that a notice sets. */
function enter(figure: string, value: Json): void {
  edit(`${figure}.json`, ({ values }) => values.push({ grade: 'official', checkedOn: value.publishedOn, ...value }));
}

/** Gives a region a figure of its own, in a copy of another region's file. */
function open(region: string, figure: string, like: string, value: Json): void {
  mkdirSync(`shared/law/${region}`, { recursive: true });
  const { carry: _, ...content } = JSON.parse(readFileSync(`shared/law/${like}/${figure}.json`, 'utf8'));
  writeFileSync(`shared/law/${region}/${figure}.json`, JSON.stringify({ ...content, values: [] }));
  enter(`${region}/${figure}`, value);
}

/** Adds an entry to a part of a programme's file, which may not have the part yet. */
function enterPart(programme: string, part: string, entry: Json): void {
  edit(`programmes/${programme}.json`, (content) => {
    content[part] = [...(content[part] ?? []), { grade: 'official', checkedOn: entry.publishedOn, ...entry }];
  });
}

function enterNotice(number: string, issuedOn: string, issuer: { zh: string; en: string }): void {
  edit('documents.json', ({ documents }) =>
    documents.push({
      number,
      title: { zh: '虚构的通知', en: 'A made-up notice' },
      issuer,
      issuedOn,
      seen: { zh: '通知原文', en: 'The notice itself' },
    }),
  );
}

// The band of 2027.
const band = { from: '2027-01-01', to: '2027-12-31', document: '鲁人社字〔2027〕1号', publishedOn: '2027-01-20' };
enterNotice(band.document, band.publishedOn, {
  zh: '山东省人力资源和社会保障厅',
  en: 'Department of Human Resources and Social Security of Shandong',
});
enter('370000/pension.average-wage', { ...band, value: '93000' });
enter('370000/pension.contribution-base.floor', { ...band, value: '4650' });
enter('370000/pension.contribution-base.ceiling', { ...band, value: '23250' });

// Three programmes end. Two say why in words of their own; of the third people read the day and no more.
const end = { from: '2026-06-01', value: null, document: '人社部发〔2026〕1号', publishedOn: '2026-05-20' };
enterNotice(end.document, end.publishedOn, {
  zh: '人力资源和社会保障部',
  en: 'Ministry of Human Resources and Social Security',
});
enter('370000/skill-upgrading.insured-months', end);
enter('370000/vocational-training.times-a-year', end);
enter('cn/social-insurance-subsidy.highest-share', end);
enterPart('skill-upgrading', 'ended', {
  ...end,
  value: { zh: '自{from}起不再发放，改发培训券。', en: 'Since {from} vouchers are given in its place.' },
});
enterPart('social-insurance', 'ended', {
  ...end,
  value: { zh: '自{from}起并入困难救助。', en: 'Since {from} it is part of hardship relief.' },
});

// A third exclusion between two programmes, written on one side.
enterPart('social-insurance', 'notWith', {
  ...end,
  from: '2026-01-01',
  value: ['vocational-training'],
  publishedOn: '2026-05-20',
});

// Another county, without an office of its own, and two notices of it: docs/how-to/add-a-county.md.
edit('regions.json', ({ regions }) =>
  regions.push({
    code: '370199',
    name: { zh: '某某县', en: 'Some County' },
    level: 'county',
    parent: '370100',
    offices: [],
  }),
);
const fee = {
  from: '2026-01-01',
  to: '2026-12-31',
  value: '150',
  document: '某医保发〔2026〕1号',
  publishedOn: '2026-01-15',
};
const subsidy = { from: '2026-02-01', value: '420', document: '某人社发〔2026〕1号', publishedOn: '2026-02-01' };
enterNotice(fee.document, fee.publishedOn, {
  zh: '某某县医疗保障局',
  en: 'Medical Security Bureau of Some County',
});
enterNotice(subsidy.document, subsidy.publishedOn, {
  zh: '某某县人力资源和社会保障局',
  en: 'Bureau of Human Resources and Social Security of Some County',
});
open('370199', 'medical.flexible.major-illness-fee', '370300', fee);
open('370199', 'social-insurance-subsidy.amount', '370300', subsidy);
