/**
 * Types of `<lingbao-calculator>` and its events. Copy this file into your project or reference it; the script itself is
 * loaded by a script tag (the /embed page of the service has the one to copy).
 */
declare global {
  /** Handed over only after the person has agreed on a screen that names your origin. Once for each time they agree. */
  interface LingbaoResult {
    /** What the person has answered: members as in `POST /v1/assessments`. */
    facts: Record<string, unknown>;
    /** What was worked out from them, as the API gives it: every amount with its steps and documents. */
    assessment: {
      outcome: 'assessed' | 'not-eligible' | 'needs-answers' | 'not-published';
      region: string;
      /** The day whose knowledge of the law it rests on, YYYY-MM-DD. */
      asOf: string;
      policyVersion: string;
      rulesVersion: string;
      /** The weakest source it rests on. */
      grade: 'official' | 'press' | 'compiled' | 'weak' | 'assumed' | null;
      [member: string]: unknown;
    };
  }

  /** Something in the attributes that was left out, and what would be right. */
  interface LingbaoProblem {
    /** The attribute and the place in it, such as `prefill birthMonth`. */
    where: string;
    zh: string;
    en: string;
  }

  interface LingbaoEvents {
    /** The calculator stands and can be used. */
    ready: CustomEvent<{ language: 'zh-CN' | 'en'; region: string }>;
    result: CustomEvent<LingbaoResult>;
    problem: CustomEvent<LingbaoProblem>;
  }

  /**
   * Attributes: `partner` (your id on the allow-list), `region` (six digits), `language` (`zh-CN`, `en`), `theme` and
   * `theme-dark` (`accent: #0b5b4c; radius: 8px`), `first-question` (an id of `GET /v1/questions`), `prefill` (facts as
   * JSON), `share="off"` (never offer to hand over a result). The height is `--lingbao-height` in your style sheet, 90vh
   * where it is not set; the calculator scrolls within it.
   */
  interface LingbaoCalculatorElement extends HTMLElement {
    addEventListener<Name extends keyof LingbaoEvents>(
      type: Name,
      listener: (this: LingbaoCalculatorElement, event: LingbaoEvents[Name]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<Name extends keyof LingbaoEvents>(
      type: Name,
      listener: (this: LingbaoCalculatorElement, event: LingbaoEvents[Name]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | EventListenerOptions,
    ): void;
  }

  interface HTMLElementTagNameMap {
    'lingbao-calculator': LingbaoCalculatorElement;
  }
}

export {};
