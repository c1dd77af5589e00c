import { computed, defineComponent, onErrorCaptured, ref, type VNodeChild } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { provideReading, useReading } from '../../ui/language.ts';
import { About, Behind } from '../answer/behind.tsx';
import { FirstScreen } from '../answer/first-screen.tsx';
import { type Ground, groundOf } from '../answer/ground.ts';
import { headlineOf } from '../answer/headline.ts';
import { answersIn } from '../ask/answer-text.ts';
import { linkWith } from '../state/answers-link.ts';
import { TOLD, type ToldGoal } from '../state/goals.ts';
import { isInWeChat } from './in-wechat.ts';
import { PickupCard } from './pickup-card.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { pageAddress } from './saved-link.ts';
import { languageOf, type StoredRecord } from './stored-record.ts';

/** A stored answer as it was given, with what was told. */
export function Stored({ stored, removed }: { stored: StoredRecord; removed: () => void }) {
  const { language, text } = useReading();
  const t = text.value;
  const given = languageOf(stored.assessment);
  async function again(): Promise<void> {
    location.href = await linkWith(stored.facts, pageAddress());
  }
  return (
    <>
      <p>{t.savedHint}</p>
      {given !== language.value && (
        <div class="notice-box">
          <p>{t.savedInOther}</p>
          <button type="button" onClick={() => void again()}>
            {t.savedAnew}
          </button>
        </div>
      )}
      <PickupCard stored={stored} removed={removed} />
      {!isInWeChat() && (
        <p>
          <button type="button" onClick={() => print()}>
            {t.keep.print}
          </button>
        </p>
      )}
      <ReadIn key={stored.id} language={given}>
        <Told stored={stored} />
      </ReadIn>
    </>
  );
}

/**
 * Labels go with the sentences of the record: two languages in one sentence are neither. A part that this page cannot
 * show, of a record that another version of the program wrote, is left out, and it says so.
 */
const ReadIn = defineComponent(
  (props: { language: Language; children?: VNodeChild }, { slots }) => {
    const { text } = provideReading(computed(() => props.language));
    const isInPart = ref(false);
    onErrorCaptured(() => {
      isInPart.value = true;
      return false;
    });
    return () => (
      <div lang={props.language}>
        {isInPart.value && <p class="notice-box">{text.value.savedInPart}</p>}
        {slots.default?.()}
      </div>
    );
  },
  { props: ['language'] },
);

function Told({ stored: { facts, assessment, pickupCode } }: { stored: StoredRecord }) {
  const { language, text } = useReading();
  const t = text.value;
  const ground = groundOf(assessment, facts, language.value);
  return (
    <>
      {TOLD.map((goal) => (
        <section key={goal}>
          <h2>{t.flow.goal[goal]}</h2>
          <ToldOfGoal goal={goal} ground={ground} />
        </section>
      ))}
      <section>
        <h2>{t.chosen}</h2>
        <dl class="rows">
          {answersIn(facts, { language: language.value, text: t }).map(({ id, text: asked, said }) => (
            <div key={id}>
              <dt>{asked}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </section>
      <About ground={ground} />
      <PrintSheet goal="all" ground={ground} code={pickupCode} />
    </>
  );
}

/** By itself, so that a goal which another version told otherwise takes no other with it. */
function ToldOfGoal({ goal, ground }: { goal: ToldGoal; ground: Ground }) {
  return (
    <>
      <FirstScreen headline={headlineOf(goal, ground)} ground={ground} large={false} />
      <Behind goal={goal} ground={ground} />
    </>
  );
}
