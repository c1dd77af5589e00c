import { PartnersFault } from '../shared/hosting/partners.ts';

/** Whoever runs a command has to know this, and no more: its message is shown without a stack. */
export class Told extends Error {}

/** Runs a command to its end; what it has to tell leads to exit code 1. */
export async function command(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Told || error instanceof PartnersFault)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
