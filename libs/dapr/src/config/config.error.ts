/** One key of the environment that is missing or cannot be used. */
export interface ConfigProblem {
  key: string;
  given: string | undefined;
  wanted: string;
}

/** The process cannot start with this environment. The message names every key, never the value of a token or secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: ConfigProblem[]) {
    super(`bad configuration: ${problems.map(explain).join('; ')}. Set it in the environment (see dapr.yaml).`);
  }
}

function explain({ key, given, wanted }: ConfigProblem): string {
  if (given === undefined || given === '') return `${key} is missing (${wanted})`;
  return /TOKEN|SECRET|PASSWORD|KEY/.test(key) ? `${key}: ${wanted}` : `${key}=${given}: ${wanted}`;
}
