/**
 * How a route is offered to assistants as a tool (`POST /mcp`). Nothing of it says a figure of the law. Its words are
 * for software that chooses among tools, and in one language as the protocol has it: what people read is in shared/messages.
 */
export interface Tool {
  name: string;
  title: string;
  /** When to use it, and when not: an assistant chooses by this alone. */
  description: string;
  /** What its answer is about: of that nothing is known as long as nothing is said. */
  headline: string;
}

/** The tools by what they answer. Routes refer to them: shared/api/routes.ts. */
export const TOOLS = {
  contributions: {
    name: 'contributions',
    title: 'Contributions 缴费',
    description:
      'What a flexible worker pays a month and a year for the employee pension and employee medical scheme, on a base, income or budget. Use it once a base, income or budget was told. Not for which medical scheme to join, nor for the pension that comes of it.',
    headline: '/monthly/total',
  },
  medicalSchemes: {
    name: 'medical_schemes',
    title: 'Medical schemes 两种医保',
    description:
      'Who may join the employee or the resident medical scheme, yearly cost, waiting months and cover of each, and a recommendation on known grounds. Not for pension contributions, nor for how many years are still missing.',
    headline: '/recommendation/scheme',
  },
  contributionYears: {
    name: 'contribution_years',
    title: 'Medical years 医保年限',
    description:
      'How many months of the medical scheme are credited, converted and still missing for cover after retirement. Needs the months paid so far. Not for the minimum months of the pension: use retirement.',
    headline: '/missingMonths',
  },
  subsidies: {
    name: 'subsidies',
    title: 'Subsidies and injury cover 补贴和职业伤害保障',
    description:
      'Decides nine subsidy and cover programmes for one person: eligible, not eligible, ended, not published or what to ask. Name `programmes` if only some are wanted. Not for contributions or pensions.',
    headline: '/programmes',
  },
  retirement: {
    name: 'retirement',
    title: 'Retirement and pension 退休和养老金',
    description:
      'Statutory, earliest and latest month of retirement, minimum months, and the monthly pension from the months, index and account told. Needs birth month and sex. Not for choosing what to pay: use plan.',
    headline: '/statutoryMonth',
  },
  plan: {
    name: 'plan',
    title: 'Best plan 最合适的缴法',
    description:
      'Weighs every lawful way to pay within a limit of money, from now to the pension, and gives the best for each aim. Use it for "what should I do". Needs birth month and sex. Not for the amount on one given base: use contributions.',
    headline: '/plans',
  },
  figures: {
    name: 'figures_in_force',
    title: 'Figures in force 政策数据',
    description:
      'A figure of the law in force on a day in a region, with its document: band of the base, rates, fees, subsidy amounts. Without `id`, the ids there are. Not for sums of a person.',
    headline: '/parameters',
  },
  nextQuestion: {
    name: 'next_question',
    title: 'Next question 下一问',
    description:
      'Which question to put to the person next for one of the other tools, with its help and choices, given the facts told so far. Use it while talking with somebody. Not for amounts.',
    headline: '/nextQuestion',
  },
} as const satisfies Readonly<Record<string, Tool>>;

/** What members of the tools are that no question asks for: facts have the words of their questions. */
export const MEMBERS: Readonly<Record<string, string>> = {
  region: 'Region code (GB/T 2260). Ask the person; there is no default.',
  language: 'Language of the answer: zh-CN unless told.',
  asOf: 'Answer as the law was known on this day: today unless told.',
  pension: 'What a pension is worked out from: what stands today, or what will stand at retirement.',
  programmes: 'Ids of the programmes wanted: all of them unless told.',
  facts: 'What the person has told so far, each fact under the id of its question. Leave out what was not told.',
  limit: 'The most that the person can pay, by the month or by the year.',
  aims: 'What the best plan is sought for: every aim unless told.',
  id: 'Id of one figure: an answer without it lists them as `ids`.',
  tool: 'The tool whose next question is wanted: contributions unless told.',
};
