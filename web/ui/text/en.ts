import { gradesMessages } from '../../../shared/messages/grades.generated.ts';
import { flow } from './en-flow.ts';
import { keep } from './en-keep.ts';
import { result } from './en-result.ts';
import type { PageText } from './zh.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = (number: number): string => MONTHS[number - 1] ?? String(number);

export const en: PageText = {
  flow,
  result,
  keep,
  brand: 'Lingbao',
  title: 'Social insurance for flexible workers',
  yuan: (amount) => `${amount} yuan`,
  date: (date) => date,
  notPublished: 'not published',

  when: 'When do you pay?',
  year: 'Year',
  yearOption: (year, provisional) => `${year}${provisional ? ' (provisional)' : ''}`,
  from: 'First month',
  monthOption: month,

  schemes: 'What do you pay for?',
  scheme: { pension: 'Pension', medical: 'Medical (employee scheme)' },
  chooseScheme: 'Choose at least one.',

  medicalOption: 'Which medical option?',
  medicalOptions: {
    'pooled-only': { name: 'Without personal account', hint: 'Costs less a month; treatment is paid from the pool' },
    'with-account': { name: 'With personal account', hint: 'Costs more a month; part goes to your own account' },
  },

  base: 'On which base?',
  baseHint: 'You choose the base: a higher one costs more a month, a lower one less.',
  floor: (floor) => `lowest ${floor}`,
  ceiling: (ceiling) => `highest ${ceiling}`,
  provisional: 'Provisional: the figures of this year are not published yet, those of the year before are used',
  tiers: 'Common choices (share of the average wage)',
  tier: (percent) => `${percent}%`,
  slider: 'Slide to choose the base',
  exact: 'Or type the base',
  exactUnit: 'yuan a month',
  badAmount: (floor, ceiling) => `Type a number from ${floor} to ${ceiling} with at most two decimals.`,

  monthCost: 'Each month',
  onBase: (base) => `base ${base}`,
  plusUnknown: (parts) => `plus ${parts} (not published)`,
  part: { pension: 'pension', medical: 'medical', fees: 'yearly fees' },
  parts: (names) => names.join(', '),
  determined: 'What the agency determines prevails',
  announce: (cost) => `${cost} a month`,

  month: 'Where the money of a month goes',
  toAccount: 'of that to your own account',
  yearlyFees: 'Yearly medical fees (once a year)',

  schedules: 'Four ways to pay',
  schedulesSame: 'All four come to the same.',
  notForMedical: 'Not a way to pay medical: for comparison only',
  schedulesHint: 'All four come to the same; choose what suits your purse.',
  frequency: { monthly: 'Monthly', quarterly: 'Quarterly', 'half-yearly': 'Half-yearly', yearly: 'Yearly' },
  times: (count) => (count === 1 ? 'At once' : `${count} times, each`),
  withFees: 'with the yearly medical fees',
  payBy: (day) => `pay by ${day}`,
  nth: (first, last, count) =>
    first === last ? `No. ${first} of ${count}` : `Nos. ${first} to ${last} of ${count}, each`,
  firstTime: 'The first time also the yearly medical fees',
  total: (from, to) => `${month(Number(from.slice(5)))} to ${month(Number(to.slice(5)))} together`,
  everyInstalment: 'Show each one',
  span: (from, to) => {
    const [first, last] = [month(Number(from.slice(5))), month(Number(to.slice(5)))];
    return first === last ? first : `${first}–${last}`;
  },

  gaps: 'Figures not published yet',
  gapsHint: 'No public notice gives these and we do not guess. Please ask:',
  gap: (title, on, askedOf) => `${title} (${on.slice(0, 4)}): ask ${askedOf}.`,
  notices: 'Please note',

  why: 'Why this amount',
  steps: 'How it is worked out',
  documents: 'Documents it rests on',
  seen: 'seen at',
  issuedOn: (day) => day,
  basis: 'Basis',
  grade: gradesMessages.en,
  versions: (asOf, policy, rules) => `Policy as known on ${asOf}. Policy version ${policy}, program version ${rules}.`,

  save: 'Save and get a pick-up code',
  saveHint:
    'Tell the code at the counter and the officer sees this result. No name, identity number or phone number is stored.',
  saving: 'Saving…',
  saved: 'Saved',
  pickupCode: 'Pick-up code',
  pickupHint: 'Tell this code at the counter. Take a picture or write it down.',
  keptUntil: (day) => `Kept until ${day}, then deleted`,
  changed: 'You have changed it since; the new one is not saved.',
  copyCode: 'Copy the code',
  copyLink: 'Copy the link',
  copied: 'Copied',
  copyFailed: 'This device does not allow copying: hold to select, then copy.',
  openSaved: 'Open the saved result',
  remove: 'Delete this result',
  removeSure: 'It cannot be brought back. Delete it?',
  removeYes: 'Yes, delete',
  removeNo: 'Keep it',
  removing: 'Deleting…',
  removed: 'Deleted.',
  retry: 'Try again',
  failure: {
    offline: 'No connection. Nothing is lost; try again once you are online.',
    unavailable: 'Saving is out of service for now. Nothing is lost; try again in a while.',
    'not-found': 'Not found. It may have expired or been deleted, or the link is not complete.',
    refused: 'That did not work.',
    unreadable: "The server's answer could not be read; try again in a while.",
  },

  find: 'Find a saved result',
  findLabel: 'Link or number you were given',
  findButton: 'Open',
  findHint: 'The pick-up code is for the counter and does not open it here.',
  findBad:
    'There is no number in this. Please paste the whole link you were given; the pick-up code does not open it here.',
  savedTitle: 'Saved result',
  savedHint: 'As worked out on the day it was saved; later changes of policy do not alter it.',
  savedInOther:
    'This result was saved in Chinese and is shown as it was given. It can be worked out anew in English, under the law of today.',
  savedAnew: 'Work it out anew in English',
  loading: 'Opening…',
  stillOpen: 'This result still lacks these answers:',
  chosen: 'What was chosen',
  back: 'Back to the calculator',
  disclaimer: 'For guidance only: what the agency determines prevails.',
};
