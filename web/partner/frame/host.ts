import * as z from 'zod/mini';
import type { Attributes } from '../attributes.ts';
import type { Problem } from '../theme.ts';

/**
 * What the frame tells its host. All but `result` follow from what the host has set, and from nothing that a person does
 * or is: not how far they have come, and not how much there is to see, which depend on their answers.
 */
export interface Told {
  hello: undefined;
  problem: Problem;
  ready: { language: string; region: string };
  result: { facts: unknown; assessment: unknown };
}

const heard = z.object({
  lingbao: z.literal(1),
  type: z.literal('attributes'),
  attributes: z.record(z.string().check(z.maxLength(40)), z.nullable(z.string().check(z.maxLength(50_000)))),
});

/** The page around the frame. */
export interface Host {
  /** Its origin as the browser gave it with its first message; `null` before that. */
  readonly origin: string | null;
  tell<Type extends keyof Told>(type: Type, detail: Told[Type]): void;
}

/**
 * Greets the page around this window and listens to it. The first message from it fixes its origin, and from then on
 * only that window of that origin is heard and told. Whoever else sends messages here is not answered at all.
 *
 * @param onAttributes called with the attributes of the element at the start and at each change
 */
export function meetHost(onAttributes: (attributes: Attributes) => void, self: Window = window): Host {
  const { parent } = self;
  let origin: string | null = null;
  const host: Host = {
    get origin() {
      return origin;
    },
    tell(type, detail) {
      // The greeting says nothing and may go to anyone; all else waits until it is known who hears it.
      if (origin !== null) parent.postMessage({ lingbao: 1, type, detail }, origin);
      else if (type === 'hello') parent.postMessage({ lingbao: 1, type }, '*');
    },
  };

  self.addEventListener('message', (event) => {
    // `null` is the origin of pages that have none of their own: nobody could be named to the person.
    if (event.source !== parent || event.origin === 'null' || (origin !== null && event.origin !== origin)) return;
    const message = heard.safeParse(event.data);
    if (!message.success) return;
    origin = event.origin;
    onAttributes(message.data.attributes);
  });
  host.tell('hello', undefined);
  return host;
}
