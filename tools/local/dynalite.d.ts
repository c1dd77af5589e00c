/** The part of dynalite that the local store uses; the package has no types of its own. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the LevelDB store; in memory if left out. */
    path?: string;
    /** How long a new table stays in CREATING. */
    createTableMs: number;
  }

  /** A server whose `close` also closes its store. */
  export default function dynalite(options: DynaliteOptions): Server;
}
