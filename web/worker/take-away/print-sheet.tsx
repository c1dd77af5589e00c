import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { yearOf } from '../../../shared/month.ts';
import { placeLine } from '../../ui/region-names.ts';
import { grouped, tidy } from '../../ui/tidy.ts';
import { known, type Parts } from '../answer/amounts.ts';
import type { Ground } from '../answer/ground.ts';
import { lastSeen } from '../answer/headline.ts';
import { answersIn } from '../ask/answer-text.ts';
import type { Goal } from '../state/goals.ts';
import { keptGoals, keptHeadline } from './kept.ts';
import { Qr } from './qr.tsx';

type Instalment = Assessment['contributions']['schedules'][number]['instalments'][number];

/** More documents than these do not fit under the rest on one page. */
const MOST_DOCUMENTS = 10;

interface PrintSheetProps {
  /** What the person wanted to know. */
  goal: Goal;
  ground: Ground;
  /** Those that the person told, where they are fewer. */
  told?: Facts;
  /** Pick-up code of exactly these answers; `null` when they are not saved. */
  code: string | null;
}

/** What each scheme costs a month, what is left of the year, and a whole year. */
function Amounts({ ground }: { ground: Ground }) {
  const { assessment, text } = ground;
  const { keep: k } = text;
  const { base, monthly, remaining, schedules, yearlyFees } = assessment.contributions;
  if (!base.chosen) return null;
  const months = schedules[0]?.instalments ?? [];
  const left = months.filter(({ from }) => remaining !== null && from >= remaining.from);
  const fees = yearlyFees === null ? lastSeen(assessment, '/contributions/yearlyFees') : null;
  const cell = (amounts: readonly Parts[]) => grouped(known(amounts).amount ?? '');
  const row = (name: string, of: (each: Pick<Instalment, 'pension' | 'medical'>) => Parts) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{cell([of(monthly)])}</td>
      <td>{cell(left.map(of))}</td>
      <td>{cell(months.map(of))}</td>
    </tr>
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{k.sheetAmounts}</th>
          <th scope="col">{k.sheetMonth}</th>
          <th scope="col">{k.sheetLeft({ year: yearOf(assessment.asOf) })}</th>
          <th scope="col">{k.sheetYear}</th>
        </tr>
      </thead>
      <tbody>
        {monthly.pension !== null && row(text.scheme.pension, ({ pension }) => ({ pension }))}
        {monthly.medical !== null && row(text.scheme.medical, ({ medical }) => ({ medical }))}
        {monthly.medical !== null && yearlyFees !== '0.00' && (
          <tr>
            <th scope="row">{k.sheetFees}</th>
            <td />
            <td />
            <td>
              {yearlyFees
                ? grouped(yearlyFees)
                : fees
                  ? k.sheetEstimate({ amount: grouped(fees.amount), year: fees.year })
                  : text.notSeen}
            </td>
          </tr>
        )}
        {row(k.sheetTotal({ fees: yearlyFees === '0.00' || monthly.medical === null }), ({ pension, medical }) => ({
          pension,
          medical,
        }))}
      </tbody>
    </table>
  );
}

/** One page of A4 for the counter: seen only on paper. */
export function PrintSheet({ goal, ground, told = ground.facts, code }: PrintSheetProps) {
  const { assessment, facts, language, text: t } = ground;
  const { keep: k } = t;
  const isPlan = goal === 'plan';
  const { ways = [] } = assessment.retirement;
  const answered = answersIn(told, { language, text: t });
  const documents = assessment.documents.slice(0, MOST_DOCUMENTS);
  const more = assessment.documents.length - documents.length;
  return (
    <div class="sheet" aria-hidden="true">
      <header>
        <div>
          <p class="sheet-title">{k.sheetTitle}</p>
          <p>
            {t.brand} · {placeLine(language, facts.region)} · {k.printedOn({ day: assessment.asOf })}
          </p>
          {code ? (
            <p>
              {t.pickupCode} <b class="sheet-code">{code}</b>
            </p>
          ) : (
            <p>{k.noCode}</p>
          )}
        </div>
        {code && <Qr content={code} label={k.qr({ code })} />}
      </header>
      {!isPlan && <Amounts ground={ground} />}
      <div class="columns">
        {keptGoals(goal).map((each) => {
          const { told: numbers, warning, next } = keptHeadline(each, ground);
          return (
            <div key={each}>
              <p class="sheet-head">{t.flow.goal[each]}</p>
              {numbers.map(({ label, value, unit, lines }) => (
                <p key={label}>
                  {t.label({ name: label })}
                  <b>
                    {value} {unit}
                  </b>{' '}
                  {lines.join(' · ')}
                </p>
              ))}
              {warning && <p>{warning}</p>}
              <p>□ {t.noted({ text: next.text, note: `${next.office.name} ${next.office.phone ?? ''}` })}</p>
            </div>
          );
        })}
      </div>
      {!isPlan && ways.length > 0 && (
        <>
          <p class="sheet-head">{ground.words.retire.ways}</p>
          <ul>
            {ways.map(({ id, text: way }) => (
              <li key={id}>{tidy(way)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="sheet-head">{k.sheetAnswers}</p>
      <ul class="columns">
        {answered.map(({ id, text: asked, said }) => (
          <li key={id}>
            {asked} {said}
          </li>
        ))}
      </ul>
      <p class="sheet-head">{k.sheetDocuments}</p>
      <p>
        {documents.map(({ number, grade }) => t.noted({ text: number, note: t.grade[grade] })).join(' · ')}
        {more > 0 && ` · ${k.sheetWeak({ count: more })}`}
      </p>
      <p>{k.disclaimerPrint}</p>
      <p>
        {ground.words.behind.versionLine({
          asOf: assessment.asOf,
          policy: assessment.policyVersion,
          rules: assessment.rulesVersion,
        })}
      </p>
    </div>
  );
}
