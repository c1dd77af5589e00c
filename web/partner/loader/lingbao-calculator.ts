/// <reference path="./lingbao-calculator.d.ts" />

/**
 * `<lingbao-calculator>`: the calculator in a frame of its own origin, so that neither page can touch the other. What
 * passes between them are messages, believed only from the other's window and origin. Attributes go to the frame by
 * message as well: facts do not belong in an address.
 *
 * Plain script, no imports, nothing younger than Chrome 64: it runs in the browsers inside old apps. No style element
 * or attribute either, for hosts whose policy forbids them. Until the frame has come up the element shows its own
 * content, which should be a link, and for good where it does not.
 */
(() => {
  const NAME = 'lingbao-calculator';
  const source = (document.currentScript as HTMLScriptElement | null)?.src;
  if (!source || !window.customElements || customElements.get(NAME)) return;
  const frame = new URL('frame.html', source);
  const { origin } = frame;
  const ATTRIBUTES = ['region', 'language', 'theme', 'theme-dark', 'first-question', 'prefill', 'share'];
  const EVENTS = ['ready', 'result', 'problem'];
  /** For a slow line; and for a frame that has loaded, which greets at once unless it was refused. */
  const PATIENCE_MS = 20_000;
  const GREETING_MS = 1_500;
  /**
   * The host's to choose, and always the same: a height that followed the content would tell the host about the
   * answers. It is there before the frame is, so that nothing below moves.
   */
  const HEIGHT = 'height:var(--lingbao-height,90vh);max-height:var(--lingbao-height,900px)';

  class LingbaoCalculator extends HTMLElement {
    static observedAttributes = ['partner', ...ATTRIBUTES];

    private iframe = document.createElement('iframe');
    private box = document.createElement('div');
    private own = document.createElement('div');
    private greeted = false;
    private patience = 0;

    constructor() {
      super();
      const { iframe, box, own } = this;
      iframe.setAttribute(
        'sandbox',
        'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
      );
      iframe.allow = 'clipboard-write';
      iframe.referrerPolicy = 'no-referrer';
      iframe.style.cssText = `display:block;width:100%;${HEIGHT};border:0`;
      // A refused frame counts as loaded too.
      iframe.onload = () => this.wait(GREETING_MS);
      own.append(document.createElement('slot'));
      box.style.position = 'relative';
      box.append(iframe, own);
      this.attachShadow({ mode: 'open' }).append(box);
    }

    connectedCallback(): void {
      addEventListener('message', this);
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      this.load();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this);
      clearTimeout(this.patience);
    }

    attributeChangedCallback(name: string): void {
      if (!this.isConnected) return;
      if (name === 'partner') this.load();
      else if (this.greeted) this.tell();
    }

    private load(): void {
      this.greeted = false;
      frame.search = new URLSearchParams({ partner: this.getAttribute('partner') || '' }).toString();
      this.iframe.title = /^en/i.test(this.getAttribute('language') || '')
        ? 'Lingbao: social insurance calculator'
        : '灵保社保测算';
      this.show('coming');
      this.iframe.src = frame.href;
      this.wait(PATIENCE_MS);
    }

    private wait(patience: number): void {
      clearTimeout(this.patience);
      if (!this.greeted) this.patience = window.setTimeout(() => this.refuse(), patience);
    }

    /** The frame, or the element's own content: over the frame's place while it is coming, in its place where it is not. */
    private show(what: 'coming' | 'frame' | 'own'): void {
      this.iframe.style.display = what === 'own' ? 'none' : 'block';
      this.iframe.style.visibility = what === 'frame' ? '' : 'hidden';
      this.own.style.cssText =
        what === 'frame' ? 'display:none' : what === 'coming' ? 'position:absolute;top:0;left:0;padding:16px' : '';
    }

    private refuse(): void {
      this.show('own');
      const partner = this.getAttribute('partner') || '';
      const here = location.origin;
      console.warn(
        `${NAME}: 没有打开，只显示了链接。编号 partner="${partner}" 没有登记，或登记的来源里没有 ${here}，或本页的 CSP 没有 frame-src ${origin}。` +
          `Not opened, the link is shown instead: partner="${partner}" is not registered, ${here} is not among its origins, or this page's policy lacks frame-src ${origin}.`,
      );
    }

    private tell(): void {
      const attributes: Record<string, string | null> = {};
      for (const name of ATTRIBUTES) attributes[name] = this.getAttribute(name);
      this.iframe.contentWindow?.postMessage({ lingbao: 1, type: 'attributes', attributes }, origin);
    }

    handleEvent({ data, origin: from, source }: MessageEvent): void {
      if (from !== origin || source !== this.iframe.contentWindow || !data || data.lingbao !== 1) return;
      const { type, detail } = data;
      if (type === 'hello') {
        clearTimeout(this.patience);
        this.greeted = true;
        this.show('frame');
        this.tell();
      } else if (!this.greeted) return;
      else if (EVENTS.indexOf(type) >= 0) {
        if (type === 'problem') console.warn(`${NAME} ${detail.where}: ${detail.zh} ${detail.en}`);
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
      }
    }
  }

  customElements.define(NAME, LingbaoCalculator);
})();
