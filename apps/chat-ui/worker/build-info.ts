/** Put in by the build. */
declare const __PAGE_FILES__: string;
declare const __PAGE_VERSION__: string;

/** What opens the page, by the paths it is served at. */
export const FILES: readonly string[] = __PAGE_FILES__.split(' ');

/** Changes with any of the files. */
export const VERSION = __PAGE_VERSION__;
