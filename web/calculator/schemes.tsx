import type { MedicalOption, Scheme } from '../../shared/rules/contributions/index.ts';
import { text } from '../language.ts';

const SCHEMES: readonly Scheme[] = ['pension', 'medical'];
const OPTIONS: readonly MedicalOption[] = ['pooled-only', 'with-account'];

export interface SchemesProps {
  schemes: readonly Scheme[];
  change: (schemes: Scheme[]) => void;
}

export function Schemes({ schemes, change }: SchemesProps) {
  const t = text.value;
  const toggle = (scheme: Scheme) =>
    change(SCHEMES.filter((each) => (each === scheme ? !schemes.includes(each) : schemes.includes(each))));
  return (
    <fieldset>
      <legend>{t.schemes}</legend>
      {SCHEMES.map((scheme) => (
        <label key={scheme} class="choice">
          <input type="checkbox" name={scheme} checked={schemes.includes(scheme)} onChange={() => toggle(scheme)} />
          <span>{t.scheme[scheme]}</span>
        </label>
      ))}
      <p class="fault" role="alert">
        {schemes.length === 0 ? t.chooseScheme : null}
      </p>
    </fieldset>
  );
}

export interface MedicalOptionsProps {
  option: MedicalOption;
  change: (option: MedicalOption) => void;
}

export function MedicalOptions({ option, change }: MedicalOptionsProps) {
  const t = text.value;
  return (
    <fieldset>
      <legend>{t.medicalOption}</legend>
      {OPTIONS.map((each) => (
        <label key={each} class="choice">
          <input type="radio" name="medical-option" checked={each === option} onChange={() => change(each)} />
          <span>
            {t.medicalOptions[each].name}
            <small>{t.medicalOptions[each].hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
