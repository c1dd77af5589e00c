import type { ControlProps } from '../../ui/control.ts';
import { useReading } from '../../ui/language.ts';

interface Option {
  value: unknown;
  text: string;
}

/** One of several, as large buttons: one tap answers. */
export function Choice({ question, value, labelledBy, choose }: ControlProps) {
  const { language, text } = useReading();
  const options = (question.options ?? []).map((option) => ({ ...option, text: option.text[language.value] }));
  const { yes, no } = text.value.flow;
  const yesNo = [
    { value: true, text: yes },
    { value: false, text: no },
  ];
  const offered = question.type === 'yes-no' ? yesNo : options;
  return <Buttons options={offered} chosen={value} labelledBy={labelledBy} choose={choose} />;
}

/** Whether there is something, before its details are asked. */
export function Details({ value, labelledBy, choose }: ControlProps) {
  const { has, hasNot } = useReading().text.value.flow;
  const there = typeof value === 'object' && value !== null;
  const options = [
    { value: 'has', text: has },
    { value: null, text: hasNot },
  ];
  const take = (chosen: unknown) => choose(chosen === null ? null : there ? value : {});
  return <Buttons options={options} chosen={there ? 'has' : value} labelledBy={labelledBy} choose={take} />;
}

export interface ButtonsProps {
  options: readonly Option[];
  chosen: unknown;
  labelledBy: string;
  choose: (value: unknown) => void;
}

export function Buttons({ options, chosen, labelledBy, choose }: ButtonsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the heading of the question names the group; a fieldset needs a legend.
    <div class="options" role="group" aria-labelledby={labelledBy}>
      {options.map(({ value, text }) => (
        <button key={String(value)} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
          {text}
        </button>
      ))}
    </div>
  );
}

/** Any number of several. None of them is an answer too. */
export function Several({ question, value, labelledBy, change }: ControlProps) {
  const { language } = useReading();
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (option: string) => {
    const values = (question.options ?? []).map((each) => each.value);
    change(values.filter((each) => (each === option ? !chosen.includes(each) : chosen.includes(each))));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the heading of the question names the group; a fieldset needs a legend.
    <div role="group" aria-labelledby={labelledBy}>
      {question.options?.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="checkbox"
            name={`${question.id} ${option.value}`}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span>{option.text[language.value]}</span>
        </label>
      ))}
    </div>
  );
}
