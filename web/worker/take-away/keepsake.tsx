import { defineComponent, ref, watch } from 'vue';
import { useReading } from '../../ui/language.ts';
import { placeLine } from '../../ui/region-names.ts';
import type { Ground } from '../answer/ground.ts';
import type { Goal } from '../state/goals.ts';
import { isInWeChat } from './in-wechat.ts';
import { keptHeadline } from './kept.ts';
import { type PictureLine, pictureOf } from './picture.ts';

interface KeepsakeProps {
  goal: Goal;
  ground: Ground;
  /** Pick-up code of exactly this answer; `null` when it is not saved. */
  code: string | null;
}

/** The answer as a picture to keep, with the code where there is one: a finger held on it saves it, also inside WeChat. */
export const Keepsake = defineComponent(
  (props: KeepsakeProps) => {
    const { text } = useReading();
    const picture = ref<string | null>(null);
    // What was drawn is of the answer as it was.
    watch(
      () => [props.goal, props.ground, props.code],
      () => {
        picture.value = null;
      },
    );
    return () => {
      const { keep: k } = text.value;
      if (picture.value === null)
        return (
          <button
            type="button"
            onClick={() => {
              picture.value = pictureOf(linesOf(props), props.code);
            }}
          >
            {k.picture}
          </button>
        );
      return (
        <figure class="keepsake">
          <figcaption>
            <span role="status">{k.pictureHint}</span>{' '}
            {!isInWeChat() && (
              <a href={picture.value} download="lingbao.png">
                {k.pictureDownload}
              </a>
            )}
          </figcaption>
          <img
            src={picture.value}
            alt={linesOf(props)
              .map((line) => line.text)
              .join(' ')}
          />
        </figure>
      );
    };
  },
  { props: ['goal', 'ground', 'code'] },
);

function linesOf({ goal, ground, code }: KeepsakeProps): PictureLine[] {
  const { assessment, facts, language, text, words } = ground;
  const { told, warning, next } = keptHeadline(goal, ground);
  const line = (size: PictureLine['size'], ...parts: (string | null)[]): PictureLine => ({
    text: parts.filter((part) => part !== null).join(' '),
    size,
  });
  return [
    line('small', text.brand, placeLine(language, facts.region), text.date({ date: assessment.asOf })),
    ...told.flatMap((each) => [
      line('text', each.label),
      line(told.length > 1 || !/^[\d,.]+$/.test(each.value) ? 'large' : 'number', each.value, each.unit),
      ...each.lines.map((said) => line('text', said)),
    ]),
    ...(warning ? [line('text', warning)] : []),
    line('text', ''),
    line('large', words.next.title),
    line('text', next.text),
    line('text', next.office.name, next.office.phone),
    ...(code ? [line('text', ''), line('large', text.pickupCode, code)] : []),
  ];
}
