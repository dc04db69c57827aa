const NAME = /^(errand(?:\.[a-z]+)+)\.v([1-9]\d*)$/;

/** `errand.task.created` of `errand.task.created.v1`; undefined if the text is no type of ours. */
export function familyOf(type: string): string | undefined {
  return NAME.exec(type)?.[1];
}

/** `1` of `errand.task.created.v1`; undefined if the text is no type of ours. */
export function majorOf(type: string): number | undefined {
  const major = NAME.exec(type)?.[2];
  return major === undefined ? undefined : Number(major);
}
