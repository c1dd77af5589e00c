import type { ContributionsAnswer, ContributionsRequest } from '../../shared/api/contributions.ts';
import { NotAcceptable } from '../../shared/errors.ts';
import { monthOf } from '../../shared/month.ts';
import type { MedicalOption, Scheme } from '../../shared/rules/contributions/index.ts';
import type { Ask } from './ask.ts';

/** The lowest base there is, a named tier, which follows the band from year to year, or an amount of one's own. */
export type BaseWish = 'floor' | { tier: string } | { amount: string };

/** What a person has chosen on the page. */
export interface Choice {
  year: number;
  /** First month paid for, 1 to 12. */
  from: number;
  schemes: readonly Scheme[];
  /** Wished for; it counts where it is on offer. */
  medicalOption: MedicalOption;
  base: BaseWish;
}

type WithoutBase = Omit<Choice, 'base'>;

/** The year's ends and tiers, before any base is chosen. */
export interface Band {
  floor: string;
  ceiling: string;
  provisional: boolean;
  tiers: ContributionsAnswer['tiers'];
}

const OPTIONS: readonly MedicalOption[] = ['pooled-only', 'with-account'];

/** An income of nothing is held at the floor, so it is a base that every year accepts. */
const NO_INCOME = { income: '0' };

function factsOf({ year, from, schemes }: WithoutBase, medicalOption: MedicalOption): ContributionsRequest {
  return { year, from: monthOf(year, from), schemes: [...schemes], medicalOption };
}

/** The medical options on offer in the months chosen, at a published rate. */
export function medicalOptions(ask: Ask, choice: WithoutBase): MedicalOption[] {
  if (!choice.schemes.includes('medical')) return [];
  return OPTIONS.filter((option) => {
    try {
      return ask({ ...factsOf(choice, option), base: NO_INCOME }).monthly.medical !== null;
    } catch (error) {
      if (error instanceof NotAcceptable) return false;
      throw error;
    }
  });
}

function optionIn(ask: Ask, choice: WithoutBase): MedicalOption {
  const offered = medicalOptions(ask, choice);
  return offered.includes(choice.medicalOption) ? choice.medicalOption : (offered[0] ?? 'pooled-only');
}

/** The band of the year chosen, or `null` where an end of it is not published. */
export function bandFor(ask: Ask, choice: WithoutBase): Band | null {
  const { base, tiers } = ask({ ...factsOf(choice, optionIn(ask, choice)), base: NO_INCOME });
  const { floor, ceiling, provisional } = base;
  return floor && ceiling ? { floor, ceiling, provisional, tiers } : null;
}

/** The base wished for, in yuan, within this band. */
export function baseIn(band: Band, wish: BaseWish): string {
  if (wish === 'floor') return band.floor;
  if ('amount' in wish) return wish.amount;
  return band.tiers.find(({ percent }) => percent === wish.tier)?.base ?? band.floor;
}

/** The request that the page calculates and the one that it saves: the very same. */
export function requestFor(ask: Ask, choice: WithoutBase, base: string): ContributionsRequest {
  return { ...factsOf(choice, optionIn(ask, choice)), base: { amount: base } };
}

/**
 * The same wish in another year. An amount outside that year's band is held at its end, and the rule's own sentence
 * says so.
 */
export function carriedOver(ask: Ask, wish: BaseWish, to: WithoutBase): { base: BaseWish; said: string[] } {
  if (wish === 'floor' || 'tier' in wish) return { base: wish, said: [] };
  const { base, notices } = ask({ ...factsOf(to, optionIn(ask, to)), base: { income: wish.amount } });
  if (base.bound === 'none' || !base.chosen) return { base: wish, said: [] };
  const held = notices.filter(({ code }) => code.startsWith('base-held-at-'));
  return { base: { amount: base.chosen }, said: held.map((notice) => notice.text) };
}
