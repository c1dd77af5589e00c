import encode from 'qr';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { useReading } from '../../ui/language.ts';
import { placeLine } from '../../ui/region-names.ts';
import { groundOf } from '../answer/ground.ts';
import { headlineOf } from '../answer/headline.ts';
import { answersIn } from '../ask/answer-text.ts';
import { TOLD } from '../state/goals.ts';

/** More documents than these do not fit under the rest on one page. */
const MOST_DOCUMENTS = 10;

export interface PrintSheetProps {
  assessment: Assessment;
  facts: Facts;
  /** Pick-up code of exactly these answers; `null` when they are not saved. */
  code: string | null;
}

/** One page of A4 for the counter: seen only on paper. */
export function PrintSheet({ assessment, facts, code }: PrintSheetProps) {
  const { language, text } = useReading();
  const t = text.value;
  const { keep: k } = t;
  const ground = groundOf(assessment, facts, language.value);
  const { ways = [] } = assessment.retirement;
  const answered = answersIn(facts, { language: language.value, text: t });
  const documents = assessment.documents.slice(0, MOST_DOCUMENTS);
  const more = assessment.documents.length - documents.length;
  return (
    <div class="sheet" aria-hidden="true">
      <header>
        <div>
          <p class="sheet-title">{k.sheetTitle}</p>
          <p>
            {t.brand} · {placeLine(language.value, facts.region)} · {k.printedOn({ day: assessment.asOf })}
          </p>
          <p>{code ? `${t.pickupCode} ${code}` : k.noCode}</p>
        </div>
        {code && <Qr content={code} label={k.qr({ code })} />}
      </header>
      <div class="columns">
        {TOLD.map((goal) => {
          const { told, next } = headlineOf(goal, ground);
          return (
            <div key={goal}>
              <p class="sheet-head">{t.flow.goal[goal]}</p>
              {told.map((each) => (
                <p key={each.label}>
                  {t.label({ name: each.label })}
                  <b>
                    {each.value} {each.unit}
                  </b>{' '}
                  {each.lines.join(' · ')}
                </p>
              ))}
              <p>
                □ {next.text} {next.office.name} {next.office.phone}
              </p>
            </div>
          );
        })}
      </div>
      {ways.length > 0 && (
        <>
          <p class="sheet-head">{ground.words.retire.ways}</p>
          <ul>
            {ways.map(({ id, text: way }) => (
              <li key={id}>{way}</li>
            ))}
          </ul>
        </>
      )}
      <div class="columns">
        <div>
          <p class="sheet-head">{k.sheetAnswers}</p>
          <ul>
            {answered.map(({ id, text: asked, said }) => (
              <li key={id}>
                {asked} {said}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <p class="sheet-head">{k.sheetDocuments}</p>
          <ul>
            {documents.map(({ number, grade }) => (
              <li key={number}>{t.noted({ text: number, note: t.grade[grade] })}</li>
            ))}
            {more > 0 && <li>{k.sheetWeak({ count: more })}</li>}
          </ul>
        </div>
      </div>
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

/** Light modules around a code, as readers want them (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as one path: nothing of it needs a style. */
function Qr({ content, label }: { content: string; label: string }) {
  const rows = encode(content, 'raw', { ecc: 'medium', border: QUIET });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
