/** The store did not answer, or not as it should: nothing is known to have been stored. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
