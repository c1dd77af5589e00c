/** Seconds before the second attempt, the third, and so on to the last: about eighteen hours in all. */
export const RETRY_SECONDS = [5, 60, 300, 1_800, 7_200, 18_000, 36_000] as const;

export const MOST_ATTEMPTS = RETRY_SECONDS.length + 1;

/** How long a receiver may take to answer. */
export const ANSWER_SECONDS = 10;

/** For how long an attempt is its sender's alone; longer than any takes. */
export const ATTEMPT_SECONDS = 60;
