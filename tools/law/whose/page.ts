import { GRADES } from '../../../shared/law/documents.ts';
import type { Release } from '../../../shared/law/law.ts';
import { type Held, packOf } from '../../../shared/law/pack.ts';
import { lastCheckedOn } from '../correctness/page.ts';
import { shortOf } from './pack.ts';

const SIGNS = Object.fromEntries(GRADES.map((grade) => [grade, grade[0] ?? '']));

/** What answers in a city: value and grade of its own figure, `↑` for one that it inherits, `–` where none was seen, with the last that was. */
export function cellOf({ source, figure, lastSeen }: Held): string {
  if (!figure)
    return lastSeen ? `– (${lastSeen.from.slice(0, 4)}: ${shortOf(lastSeen)} ${SIGNS[lastSeen.grade]})` : '–';
  return source === 'own' ? `${shortOf(figure)} ${SIGNS[figure.grade]}` : '↑';
}

/** docs/whose-figures.md: whose figure answers what in each city. */
export function whosePage(release: Release): string {
  // So that the page changes with the data alone.
  const on = lastCheckedOn(release);
  const cities = release.places.filter(({ level }) => level === 'city');
  const packs = cities.map(({ code }) => packOf(release, code, { on, asOf: on }));
  const rows = (packs[0] ?? []).map(({ parameter: { id } }, at) => ({
    id,
    held: packs.map((pack) => pack[at] as Held),
  }));
  const isWide = ({ held }: (typeof rows)[number]) => held.every(({ source }) => source === 'inherited');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `# 哪个市用谁的数 · Whose figure answers what in each city

由 \`npm run documents\` 生成，数据是 shared/law，日子是 ${on}。本市自己的写数和来源等级（o 正式文件、p 报刊、c 汇编、w 弱来源、a 推定），\`↑\` 用上级的，\`–\` 没见到通知（括号里是上次见到的）：不计算，只说问谁。

Made by \`npm run documents\` from shared/law, for ${on}. A city’s own figure stands with the grade of its source (o official, p press, c compiled, w weak, a assumed); \`↑\` is inherited; \`–\` was not seen (in brackets the last that was): nothing is worked out, and the answer says whom to ask.

${[
  line(['', ...cities.map(({ name }) => name.zh.replace('市', ''))]),
  line(['---', ...cities.map(() => '---')]),
  ...rows.filter((row) => !isWide(row)).map(({ id, held }) => line([id, ...held.map(cellOf)])),
].join('\n')}

## 各市都用上级的 · Inherited by every city

${rows
  .filter(isWide)
  .map(({ id, held: [first] }) => `- ${id} (${first?.figure?.region}, ${first?.figure?.document})`)
  .join('\n')}
`;
}
