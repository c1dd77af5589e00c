import { defineComponent, ref, type VNodeChild } from 'vue';

/** What stands behind a line: closed, and made when it is first opened. */
export const Fold = defineComponent(
  (props: { title: string; children?: VNodeChild }, { slots }) => {
    const made = ref(false);
    return () => (
      <details class="fold" onToggle={(event) => event.target === event.currentTarget && (made.value = true)}>
        <summary>{props.title}</summary>
        {made.value && slots.default?.()}
      </details>
    );
  },
  { props: ['title'] },
);
