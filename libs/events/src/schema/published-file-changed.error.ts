/** A published schema or golden sample was edited or removed, which would break whoever relies on it. */
export class PublishedFileChangedError extends Error {
  /**
   * @param path the file, in this library.
   * @param missing true if it is gone, false if its text changed.
   */
  constructor(
    readonly path: string,
    readonly missing: boolean,
  ) {
    super(
      `${path} is published and was ${missing ? 'removed' : 'changed'}: restore it. For a new optional field raise the ` +
        `minor version in the catalog, for any other change add a new major version with an upcast (see README.md).`,
    );
    this.name = 'PublishedFileChangedError';
  }
}
