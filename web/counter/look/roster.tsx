import { defineAsyncComponent, defineComponent, ref } from 'vue';
import { rosterPageMessages } from '../../../shared/messages/roster-page.generated.ts';
import { language } from '../common/language.ts';

const RosterTool = defineAsyncComponent(async () => (await import('../../roster/roster-tool.tsx')).RosterTool);

/** A whole list at once, worked out in this browser; loaded when it is opened. */
export const Roster = defineComponent(() => {
  const opened = ref(false);
  return () => {
    const t = rosterPageMessages[language.value];
    return (
      <details
        class="roster"
        onToggle={() => {
          opened.value = true;
        }}
      >
        <summary>
          <h2>{t.title}</h2>
        </summary>
        {opened.value && (
          <>
            <p>{t.lead}</p>
            <RosterTool language={language.value} />
          </>
        )}
      </details>
    );
  };
});
