/**
 * What officers may have to enter, done to the files of shared/law as docs/how-to/change-a-figure.md says. Numbers of
 * notices and amounts are made up.
 */
import { readFileSync, writeFileSync } from 'node:fs';

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

// Three programmes end.
const end = { from: '2026-06-01', value: null, document: '人社部发〔2026〕1号', publishedOn: '2026-05-20' };
enterNotice(end.document, end.publishedOn, {
  zh: '人力资源和社会保障部',
  en: 'Ministry of Human Resources and Social Security',
});
enter('370000/skill-upgrading.insured-months', end);
enter('370000/vocational-training.times-a-year', end);
enter('cn/social-insurance-subsidy.highest-share', end);

// To come here: a third exclusion between two programmes (programmes/*.json).

// To come here: region 370100 with a county below it (regions.json).
