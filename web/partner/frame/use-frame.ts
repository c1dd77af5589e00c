import { reactive, shallowReactive } from 'vue';
import type { Facts } from '../../../shared/facts/index.ts';
import { PARTNER_HEADER } from '../../../shared/hosting/pages.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import type { AssessedFacts } from '../../worker/calculator.tsx';
import { type Attributes, type Settings, settingsOf } from '../attributes.ts';
import { applyTheme } from '../theme.ts';
import type { Host, Told } from './host.ts';

/** What stands on screen: nothing before the host has spoken, and words of its own where there is no host. */
type View = 'waiting' | 'alone' | 'calculator' | 'consent';

/** Whom a person hands their result to. */
export interface Recipient {
  name: string;
  origin: string;
}

/** The name of the partner whose page this is, as the server of this very document says it. */
async function nameOf(host: Host | null): Promise<string | null> {
  // Our own pages may frame any partner's, and are none of them.
  if (!host?.origin || host.origin === location.origin) return null;
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  const name = answer?.headers.get(PARTNER_HEADER);
  return name ? decodeURIComponent(name) : null;
}

/** The state of the frame, between its host and its person. */
export function useFrame() {
  let host: Host | null = null;
  let withoutTheme = () => {};
  let said = new Set<string>();
  const state = shallowReactive({
    view: 'waiting' as View,
    settings: null as Settings | null,
    /** With what the person went on from the first number to the whole calculator; `null` before that. */
    opened: null as Facts | null,
    /** The name under which the host is registered. */
    partner: null as string | null,
    /** The person may change it, and the host may as well. */
    language: 'zh-CN' as Language,
    /** The newest result, and the one that stands on the screen of consent. */
    result: null as AssessedFacts | null,
    offered: null as AssessedFacts | null,
    /** The result that was handed over last. */
    handed: null as AssessedFacts | null,
  });

  function tell<Type extends keyof Told>(type: Type, detail: Told[Type]): void {
    host?.tell(type, detail);
  }

  /** Takes what the host has set; a problem is told once. */
  function take(attributes: Attributes): void {
    const before = state.settings;
    const settings = settingsOf(attributes);
    // The same facts stay the same object: the calculator would take others for new ones and put away the person's own.
    if (before && JSON.stringify(before.facts) === JSON.stringify(settings.facts)) settings.facts = before.facts;
    else state.opened = null;
    state.settings = settings;
    if (settings.language !== before?.language) state.language = settings.language;
    withoutTheme();
    withoutTheme = applyTheme(settings.light, settings.dark);
    for (const problem of settings.problems) if (!said.has(problem.where + problem.zh)) tell('problem', problem);
    said = new Set(settings.problems.map(({ where, zh }) => where + zh));
    if (before) return;
    tell('ready', { language: settings.language, region: settings.region });
    state.view = 'calculator';
    void nameOf(host).then((name) => (state.partner = name));
  }

  return reactive({
    state,
    take,
    standAlone: () => void (state.view = 'alone'),
    connect: (met: Host) => void (host = met),
    /** Whom a result would be handed to, by name where it is known; `null` where the host does not want any. */
    recipient: (): Recipient | null => {
      const origin = state.settings?.share ? host?.origin : null;
      return origin ? { name: state.partner ?? origin, origin } : null;
    },
    open: (facts: Facts) => void (state.opened = facts),
    worked: (result: AssessedFacts) => void (state.result = result),
    /** Shows what would be handed over: this very result, whatever is changed meanwhile. */
    offer: () => {
      state.offered = state.result;
      state.view = 'consent';
    },
    decline: () => void (state.view = 'calculator'),
    /** The person has agreed: once, to this result. */
    agree: () => {
      const { offered } = state;
      if (!offered) return;
      // A plain copy: what Vue watches cannot be sent.
      tell('result', JSON.parse(JSON.stringify(offered)) as AssessedFacts);
      state.handed = state.result;
      state.view = 'calculator';
    },
  });
}

export type FrameState = ReturnType<typeof useFrame>;
