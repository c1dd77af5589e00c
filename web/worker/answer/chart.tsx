import { defineComponent, onBeforeUnmount, ref, shallowRef, type VNodeChild, watch } from 'vue';
import { useText } from '../../ui/language.ts';
import type { Drawing, Picture } from './draw.ts';

/** What a picture shows, in three forms. */
export interface Content {
  /** The same in a sentence. */
  alt: string;
  picture: Picture;
  /** Head and rows of the table behind the picture. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface ChartProps {
  title: string;
  /** Asked for only while the picture is open. */
  content: () => Content;
  /** Taller, for one with a line for each thing. */
  tall?: boolean;
  /** What stands above the picture, such as assumptions to change. */
  lead?: VNodeChild;
}

/** A picture behind its title: the library comes when the first one is opened, and the table is there without it. */
export const Chart = defineComponent(
  (props: ChartProps) => {
    const open = ref(false);
    const failed = ref(false);
    const place = ref<HTMLElement | null>(null);
    const drawing = shallowRef<Drawing | null>(null);

    watch(place, async (element) => {
      drawing.value?.end();
      drawing.value = null;
      if (!element) return;
      try {
        const { draw } = await import('./draw.ts');
        // Meanwhile it may have been closed.
        if (place.value === element) drawing.value = draw(element);
      } catch {
        failed.value = true;
      }
    });
    watch([drawing, () => props.content], () => drawing.value?.show(props.content().picture));
    onBeforeUnmount(() => drawing.value?.end());

    return () => {
      const t = useText().keep.charts;
      const content = open.value ? props.content() : null;
      return (
        <details class="picture" onToggle={(event) => (open.value = (event.currentTarget as HTMLDetailsElement).open)}>
          <summary>{t.show({ title: props.title })}</summary>
          {content && (
            <>
              {props.lead}
              {failed.value ? (
                <p role="status">{t.failed}</p>
              ) : (
                <div ref={place} class={props.tall ? 'drawing tall' : 'drawing'} role="img" aria-label={content.alt} />
              )}
              <p class="hint">{content.alt}</p>
              <section class="scrolls plain" tabindex={0} aria-label={props.title}>
                <table>
                  <thead>
                    <tr>
                      {content.head.map((name) => (
                        <th key={name} scope="col">
                          {name}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {content.rows.map((row, index) => (
                      <tr key={`${index} ${row[0]}`}>
                        {row.map((cell, column) => (column === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            </>
          )}
        </details>
      );
    };
  },
  { props: ['title', 'content', 'tall', 'lead'] },
);
