/** The store did not answer, or not properly: assume that nothing was stored. */
export class StorageUnavailable extends Error {
  override readonly name: string = 'StorageUnavailable';
}

/**
 * The store returned a record that this version cannot read: it is damaged, or was written by a newer version running
 * alongside. A caller who asks for that record gets the same answer as if the store were down, since its content is
 * unknown; a list skips it.
 */
export class UnreadableRecord extends StorageUnavailable {
  override readonly name = 'UnreadableRecord';
}
