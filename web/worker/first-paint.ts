import { answer } from '../../shared/answer/calculation.ts';
import { type ContributionsAnswer, contributionsCalculation } from '../../shared/answer/contributions.ts';
import { lawFor } from '../../shared/answer/envelope.ts';
import { retirementCalculation } from '../../shared/answer/retirement.ts';
import { wordsOf } from '../../shared/answer/words.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/language.ts';
import { defaultRegion, hotlines } from '../../shared/law/places.generated.ts';
import type { OfficeKind } from '../../shared/law/regions.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { pagePlainMessages } from '../../shared/messages/page-plain.generated.ts';
import { Decimal, yuan } from '../../shared/money.ts';
import { type Day, MONTHS_IN_YEAR, yearOf } from '../../shared/month.ts';
import { PAGE_TEXT } from '../ui/language.ts';
import { regionName } from '../ui/region-names.ts';
import { grouped } from '../ui/tidy.ts';
import type { Least } from './state/least.ts';

/** The page starts in Chinese: its `lang` is in web/index.html. */
const zh = PAGE_TEXT['zh-CN'];

/** Who answers what is asked first, for whoever has to telephone. */
const ASKED_OF = {
  pay: 'social-insurance-agency',
  owed: 'employment-service',
  retire: 'social-insurance-agency',
  medical: 'medical-insurance-bureau',
  plan: 'social-insurance-agency',
} as const satisfies Partial<Record<string, OfficeKind>>;
type Told = keyof typeof ASKED_OF;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const phone = (number: string): string => `<a href="tel:${number}">${number}</a>`;

/** What stands on the calculator's page before its script has come, and where none comes. */
export interface FirstPaint {
  /** In the place of the page itself, and looking as it will; the goals are links, which the script follows when it is there.
   * Where none comes they lead to the figures, and to whom to call. */
  html: string;
  /** What everybody pays at least, for the script; `null` where no notice of the year was seen. */
  least: Least | null;
}

/** @param today the day of the build */
export function firstPaint(today: Day): FirstPaint {
  const onFloor = contributionsOnFloor(today, 'zh-CN');
  const least = onFloor && leastOf(onFloor, yearOf(today));
  return { html: html(least, LANGUAGES.map((language) => plain(language, today)).join('')), least };
}

function html(least: Least | null, plainly: string): string {
  const { flow } = zh;
  const button = (label: string): string => `<button type="button" disabled>${escaped(label)}</button>`;
  const hints = { ...flow.hint, ...(least && { pay: hintOf(least) }) };
  const goal = (id: Told): string =>
    `<a class="goal" href="#${id}"><b>${escaped(flow.goal[id])}</b><small>${escaped(hints[id])}</small></a>`;
  const [social, medical] = [hotlines['social-insurance-agency'], hotlines['medical-insurance-bureau']];
  return `
      <header class="slim">
        <p class="brand">${escaped(zh.brand)} <small>${escaped(regionName(defaultRegion, 'zh-CN'))}</small></p>
        <p class="buttons">${button(zh.keep.elder.on)}${button(LANGUAGE_NAMES.en)}</p>
      </header>
      <main>
        <h1 class="visually-hidden">${escaped(zh.title)}</h1>
        <div class="calculator"><section class="start">
          <h2>${escaped(flow.goal.ask)}</h2>
          ${(Object.keys(ASKED_OF) as Told[]).map(goal).join('')}
          <p class="hint">${escaped(flow.noSignUp)}<br />${escaped(flow.hotlines.social)} ${phone(String(social))} ${escaped(flow.hotlines.medical)} ${phone(String(medical))}</p>
        </section></div>
        <noscript>${plainly}</noscript>
      </main>
    `;
}

const hintOf = ({ year, total }: Least): string => zh.flow.pay.hint({ year, amount: grouped(total) });

/** The contributions of the year on its lowest base; `null` where none is known for certain. */
function contributionsOnFloor(today: Day, language: Language): ContributionsAnswer | null {
  const year = yearOf(today);
  const ask = (more: object) =>
    answer(contributionsCalculation, release, { year, ...more }, today, language) as ContributionsAnswer;
  const { floor, provisional } = ask({}).base;
  return floor && !provisional ? ask({ base: { amount: floor } }) : null;
}

function leastOf({ base: { floor }, monthly: { pension, medical, total } }: ContributionsAnswer, year: number) {
  return floor && pension && medical && total ? { year, floor, pension, medical, total } : null;
}

/** A section for each of the goals: the links lead there where no script takes them. */
function plain(language: Language, today: Day): string {
  const t = pagePlainMessages[language];
  const { goal } = PAGE_TEXT[language].flow;
  const law = lawFor(release, {}, today);
  const { office } = wordsOf(law, retirementCalculation.text, [], language);
  const section = ([id, kind]: [string, OfficeKind]): string => {
    const { askedOf, contact } = office(kind);
    const figures = id === 'pay' ? figuresIn(language, today) : [];
    const call = contact?.phone ? escaped(t.call({ office: askedOf })) + phone(contact.phone) : escaped(askedOf);
    return `<section${language === LANGUAGES[0] ? ` id="${id}"` : ''}><h2>${escaped(goal[id as Told])}</h2>${figures.map((said) => `<p>${escaped(said)}</p>`).join('')}<p>${call}</p></section>`;
  };
  return `<div lang="${language}"><p>${escaped(t.why)}</p>${Object.entries(ASKED_OF).map(section).join('')}</div>`;
}

/** The band, and what a month and a year cost on its lowest base. */
function figuresIn(language: Language, today: Day): string[] {
  const t = pagePlainMessages[language];
  const found = contributionsOnFloor(today, language);
  const year = yearOf(today);
  const least = found && leastOf(found, year);
  if (!found?.base.ceiling || !least) return [t.unseen({ year })];
  const seen = found.ranges.find(({ pointer }) => pointer === '/yearlyFees')?.estimate;
  const fees = found.yearlyFees ?? (seen ? String(seen.value) : null);
  return [
    t.band({ year, floor: grouped(least.floor), ceiling: grouped(found.base.ceiling) }),
    t.month({ total: grouped(least.total), pension: grouped(least.pension), medical: grouped(least.medical) }),
    t.year({
      total: grouped(yuan(new Decimal(least.total).times(MONTHS_IN_YEAR))),
      ...(fees && { fees: grouped(fees) }),
      ...(found.yearlyFees === null && seen && { feesYear: yearOf(seen.from) }),
    }),
  ];
}
