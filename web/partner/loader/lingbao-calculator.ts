/// <reference path="./lingbao-calculator.d.ts" />

/**
 * `<lingbao-calculator>`: the calculator in a frame of its own origin, so that neither page can touch the other. What
 * passes between them are messages, believed only from the other's window and origin. Attributes go to the frame by
 * message as well: facts do not belong in an address.
 *
 * Plain script, no imports, nothing younger than Chrome 64: it runs in the browsers inside old apps. No style element
 * or attribute either, for hosts whose policy forbids them. Where the frame does not come up, the element shows its
 * own content, which should be a link.
 */
(() => {
  const NAME = 'lingbao-calculator';
  const source = (document.currentScript as HTMLScriptElement | null)?.src;
  if (!source || !window.customElements || customElements.get(NAME)) return;
  const frame = new URL('frame.html', source);
  const { origin } = frame;
  const ATTRIBUTES = ['region', 'language', 'theme', 'theme-dark', 'first-question', 'prefill', 'share'];
  const EVENTS = ['ready', 'result', 'problem'];
  const PATIENCE_MS = 20_000;
  /** The host's to choose, and always the same: a height that followed the content would tell the host about the answers. */
  const HEIGHT = 'var(--lingbao-height,90vh)';

  class LingbaoCalculator extends HTMLElement {
    static observedAttributes = ['partner', ...ATTRIBUTES];

    private iframe = document.createElement('iframe');
    private own = document.createElement('slot');
    private greeted = false;
    private patience = 0;

    constructor() {
      super();
      const { iframe, own } = this;
      iframe.setAttribute(
        'sandbox',
        'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
      );
      iframe.allow = 'clipboard-write';
      iframe.referrerPolicy = 'no-referrer';
      iframe.style.cssText = `display:block;width:100%;height:${HEIGHT};border:0`;
      own.style.display = 'none';
      this.attachShadow({ mode: 'open' }).append(iframe, own);
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
      this.iframe.src = frame.href;
      clearTimeout(this.patience);
      this.patience = window.setTimeout(() => this.show(false), PATIENCE_MS);
    }

    /** Shows the frame, or the element's own content in its place. */
    private show(isUp: boolean): void {
      this.iframe.style.display = isUp ? 'block' : 'none';
      this.own.style.display = isUp ? 'none' : 'contents';
      if (!isUp)
        console.warn(
          `${NAME}: 没有打开。请检查 partner 编号、本站是否在允许名单、frame-src 是否允许 ${origin}。Not opened: check the partner id, the allow-list and frame-src ${origin}.`,
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
        this.show(true);
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
