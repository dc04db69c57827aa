import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { ConfigError, type ConfigProblem } from './config.error.js';

type Environment = Record<string, string | undefined>;

/**
 * Reads the keys that `Type` declares from the environment into a validated instance; everything else in the environment is left alone.
 *
 * @param Type the configuration class
 * @param environment usually `process.env`
 * @returns the configuration, defaults filled in
 * @throws ConfigError naming every missing or bad key
 */
export function parseConfig<T extends object>(Type: new () => T, environment: Environment): T {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(Type, given, { exposeDefaultValues: true });
  const problems: ConfigProblem[] = validateSync(config, { skipMissingProperties: false }).map((error) => ({
    key: error.property,
    given: environment[error.property],
    wanted: wantedOf(error),
  }));
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** What class-validator says of a key, from the basic rule to the finer ones, without the key's name in each. */
function wantedOf({ property, constraints = {} }: ValidationError): string {
  const messages = Object.values(constraints).reverse();
  return messages.map((message) => message.replace(`${property} `, '')).join(', ');
}
