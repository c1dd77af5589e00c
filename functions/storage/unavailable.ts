/** The store did not answer, or not as it should: nothing is known to have been stored. */
export class StorageUnavailable extends Error {
  override readonly name: string = 'StorageUnavailable';
}

/**
 * The store answered, with a record that this version of the program cannot read: damaged, or written by a newer one that
 * runs beside it. To whoever asks for it this is a store that is away, since what is in it is not known; a list of many
 * goes on without it.
 */
export class UnreadableRecord extends StorageUnavailable {
  override readonly name = 'UnreadableRecord';
}
