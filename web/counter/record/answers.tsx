import type { Assessment } from '../../../shared/answer/assessment.ts';
import { differences } from '../../../shared/answer/changes.ts';
import type { Decision } from '../../../shared/answer/decision.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { commonGaps } from '../../../shared/messages/common.generated.ts';
import { gradesMessages } from '../../../shared/messages/grades.generated.ts';
import { titleAndMember } from '../../../shared/messages/headlines.ts';
import { units } from '../../../shared/messages/names.generated.ts';
import { grouped } from '../../ui/tidy.ts';
import { joiningOf, pensionShort } from '../../worker/answer/derived.ts';
import { language, text } from '../common/language.ts';

/** A section of which nothing has been said yet, so that all of it is new. */
const NOTHING = Object.fromEntries(
  ['contributions', 'medicalSchemes', 'contributionYears', 'subsidies', 'retirement', 'workerStatus'].map((name) => [
    name,
    {},
  ]),
);

/** The four ways of paying add up to the same: one of them tells the year. */
const LEFT_OUT = /^\/contributions\/schedules\/(?!yearly\/)/;

/** Yuan on the wire. */
const AMOUNT = /^-?\d+\.\d{2}$/;

type Leaf = string | number | boolean | null;

/** The headlines of an assessment that say something, by their pointers. */
function headlines(assessment: Assessment): Map<string, Leaf> {
  const known = differences(NOTHING, assessment).filter(({ pointer }) => !LEFT_OUT.test(pointer));
  return new Map(known.map(({ pointer, after }) => [pointer, after]));
}

/** A headline with the members of lists by their names; of the ways of paying only one is shown. */
export function titleOf(pointer: string): string {
  const { title, member } = titleAndMember(pointer, language.value);
  if (member === undefined || pointer.startsWith('/contributions/schedules')) return title;
  return text.value.of({ named: title, member: word(member) });
}

export function word(value: Leaf): string {
  if (value === null) return text.value.unknownAmount;
  if (AMOUNT.test(String(value))) return `${grouped(String(value))}${units[language.value]('CNY')}`;
  const codes: Readonly<Record<string, string>> = text.value.codes;
  return codes[String(value)] ?? String(value);
}

/** An assessment and the facts that it was made from. */
interface Made {
  assessment: Assessment;
  facts: Facts;
}

/** What the person was told, beside what the latest decision made of it. */
export function AnswersCompared({ told, decided }: { told: Made; decided: Made | null }) {
  const t = text.value;
  const [then, now] = [headlines(told.assessment), decided && headlines(decided.assessment)];
  const pointers = [...new Set([...then.keys(), ...(now?.keys() ?? [])])];
  return (
    <details class="whole no-print">
      <summary>{t.fullAnswer}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.answers}</th>
            <th scope="col">{t.told}</th>
            {now && <th scope="col">{t.decidedNow}</th>}
          </tr>
        </thead>
        <tbody>
          {pointers.map((pointer) => {
            const [before, after] = [then.get(pointer) ?? null, now?.get(pointer) ?? null];
            return (
              <tr key={pointer} class={now && before !== after ? 'changed' : undefined}>
                <th scope="row">{titleOf(pointer)}</th>
                <td data-label={t.told}>{cell(pointer, before, told)}</td>
                {decided && <td data-label={t.decidedNow}>{cell(pointer, after, decided)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      <Ground of={(decided ?? told).assessment} />
    </details>
  );
}

function cell(pointer: string, value: Leaf, made: Made) {
  const more = value === null ? null : beside(pointer, made);
  return more === null ? word(value) : [word(value), <small class="beside">{more}</small>];
}

/** What a value does not say by itself: that nobody gets a pension on so few months, and whether one may join a scheme. */
function beside(pointer: string, { assessment, facts }: Made): string | null {
  const t = text.value;
  if (pointer === '/retirement/pension/total') {
    const short = pensionShort(assessment, facts);
    return short && t.pensionShort({ missing: short.missing });
  }
  const scheme = assessment.medicalSchemes.schemes.find(
    (each) => pointer === `/medicalSchemes/schemes/${each.scheme}/outcome`,
  );
  if (!scheme) return null;
  const joining = joiningOf(assessment, scheme);
  return joining.is === 'asked' ? t.joiningAsked({ question: joining.question.text }) : t.joining[joining.is];
}

/** A figure not seen, the last one that was, and whom to call. */
function gapText({ text: said, askedOf, contact }: NonNullable<Assessment['figures']>[number]): string {
  const phone = contact?.phone && { phone: contact.phone };
  return commonGaps[language.value].withOffice({ text: said, office: askedOf, ...phone });
}

/** What an answer rests on and what it lacks: documents with their grade, figures of which no notice was seen, notices. */
function Ground({ of: { documents, figures = [], notices, questions = [], retirement } }: { of: Assessment }) {
  const t = text.value;
  const lists: [string, string[]][] = [
    [t.notices, notices.map((notice) => notice.text)],
    [t.ways, (retirement.ways ?? []).map((way) => way.text)],
    // A figure may be missing for two months of a year.
    [t.gaps, [...new Set(figures.map(gapText))]],
    [t.open, questions.map((question) => question.text)],
    [
      t.documents,
      documents.map(({ number, issuer, grade }) =>
        t.of({ named: `${number} ${issuer}`, member: gradesMessages[language.value][grade] }),
      ),
    ],
  ];
  return (
    <>
      {lists
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul class="small">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

/** How an answer differs from the one that was told. */
export function Changes({ changes }: { changes: Decision['changes'] }) {
  const t = text.value;
  const shown = changes.filter(({ pointer }) => !LEFT_OUT.test(pointer));
  if (shown.length === 0) return <p>{t.previewNone}</p>;
  return (
    <ul class="changes">
      {shown.map(({ pointer, before, after, difference }) => (
        <li key={pointer}>
          {titleOf(pointer)}: {word(before)} → <strong>{word(after)}</strong>{' '}
          {difference !== null && <small>{t.difference({ amount: grouped(difference) })}</small>}
        </li>
      ))}
    </ul>
  );
}
