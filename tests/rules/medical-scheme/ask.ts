import { present } from '../../../shared/answer/present.ts';
import { createLaw, type Release } from '../../../shared/law/law.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { type MedicalSchemeFacts, medicalSchemes } from '../../../shared/rules/medical-scheme/index.ts';
import { Trail } from '../../../shared/rules/trail.ts';

/** The day on which the worked cases are asked. */
export const TODAY = '2026-11-24';

const codesOf = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);

interface Under {
  asOf?: string;
  region?: string;
  under?: Release;
}

/** Asks the rule as the API does, and gives money back as people read it. */
export function ask(facts: MedicalSchemeFacts, { asOf = TODAY, region = '370322', under = release }: Under = {}) {
  const trail = new Trail(createLaw(under, region, asOf));
  const { schemes, recommendation, open } = present(medicalSchemes(facts, trail));
  const [employee, resident] = schemes.map((scheme) => ({ ...scheme, reasons: codesOf(scheme.reasons) }));
  const account = trail.account();
  if (!employee || !resident) throw new Error('two schemes are always compared');
  return {
    employee,
    resident,
    recommendation: { ...recommendation, reasons: codesOf(recommendation.reasons) },
    open,
    account,
    questions: account.questions,
    notices: account.notices.map(({ code }) => code),
    figures: account.figures.map(({ id }) => id),
  };
}

/** The release with figures published for a year, as an officer would add them to the files of a region. */
export function published(
  year: number,
  figures: Readonly<Record<string, string | Record<string, string>[]>>,
  folder = '370300',
): Release {
  const parameters = (release.parameters[folder] ?? []).map((parameter) => {
    const value = figures[parameter.id];
    if (value === undefined) return parameter;
    const added = {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      value,
      document: '高人社发〔2022〕5号',
      publishedOn: '2026-10-01',
      grade: 'official',
      checkedOn: TODAY,
    } as const;
    return { ...parameter, values: [...parameter.values, added] };
  });
  return { ...release, parameters: { ...release.parameters, [folder]: parameters } };
}
