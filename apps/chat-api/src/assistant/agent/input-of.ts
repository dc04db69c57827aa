/** What a model wrote as a tool's input: an object, or why it is none, in words that it can mend it by. */
export function inputOf(written: string): { value?: object; refused?: object } {
  if (written.trim() === '') return { value: {} };
  try {
    const value: unknown = JSON.parse(written);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value };
    return refused('They are JSON, but no object.');
  } catch (error) {
    return refused(`They are no JSON: ${(error as Error).message}.`);
  }
}

const refused = (why: string): { refused: object } => ({
  refused: {
    error: 'invalid',
    detail: `The arguments could not be read. ${why} Call the tool again with one JSON object.`,
  },
});
