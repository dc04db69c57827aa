import 'reflect-metadata';
import { IsOptional, IsString, IsUrl } from 'class-validator';
import { ConfigError } from './config.error.js';
import { parseConfig } from './parse-config.js';
import { ServiceConfig } from './service-config.js';

const MINIMUM = { APP_ID: 'chat-api', APP_PORT: '3001', APP_API_TOKEN: 'secret' };

class AppConfig extends ServiceConfig {
  @IsOptional() @IsUrl() HOOK?: string;
  @IsString() SMTP_PASSWORD = '';
}

/** The message that stops the process. */
const messageFor = (environment: Record<string, string | undefined>): string => {
  try {
    parseConfig(ServiceConfig, environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new RangeError('it was accepted');
};

describe('parseConfig', () => {
  it('reads keys, turns numbers into numbers and fills in the defaults', () => {
    expect(parseConfig(ServiceConfig, { ...MINIMUM, DAPR_HTTP_PORT: '3501', PATH: '/bin' })).toMatchObject({
      APP_ID: 'chat-api',
      APP_PORT: 3001,
      APP_HOST: '127.0.0.1',
      DAPR_HOST: '127.0.0.1',
      DAPR_HTTP_PORT: 3501,
      DAPR_API_TOKEN: '',
      LOG_LEVEL: 'info',
      POD_NAME: 'local',
    });
  });

  it('takes an empty value for a missing one', () => {
    expect(parseConfig(ServiceConfig, { ...MINIMUM, LOG_LEVEL: '', POD_NAME: '' })).toMatchObject({
      LOG_LEVEL: 'info',
      POD_NAME: 'local',
    });
  });

  it("reads a service's own keys as well", () => {
    expect(parseConfig(AppConfig, { ...MINIMUM, HOOK: 'https://example.org' }).HOOK).toBe('https://example.org');
  });

  it('names every key that is missing, and what it wants', () => {
    expect(messageFor({ APP_ID: 'chat-api' })).toBe(
      'bad configuration: APP_PORT is missing (must be an integer number, must not be less than 1, ' +
        'must not be greater than 65535); APP_API_TOKEN is missing (must be a string, should not be empty). ' +
        'Set it in the environment (see dapr.yaml).',
    );
  });

  it('shows a bad value', () => {
    expect(messageFor({ ...MINIMUM, APP_PORT: '70000' })).toBe(
      'bad configuration: APP_PORT=70000: must not be greater than 65535. Set it in the environment (see dapr.yaml).',
    );
    expect(messageFor({ ...MINIMUM, LOG_LEVEL: 'loud' })).toContain('LOG_LEVEL=loud: must be one of');
    expect(messageFor({ ...MINIMUM, APP_PORT: '30.5' })).toContain('APP_PORT=30.5');
    expect(messageFor({ ...MINIMUM, APP_PORT: 'web' })).toContain('APP_PORT=web');
  });

  it.each(['SMTP_PASSWORD', 'APP_API_TOKEN', 'SIGNING_KEY', 'CLIENT_SECRET'])('never shows the value of %s', (key) => {
    const error = new ConfigError([{ key, given: 'hunter2', wanted: 'must be longer' }]);
    expect(error.message).toContain(`${key}: must be longer`);
    expect(error.message).not.toContain('hunter2');
  });

  it('lists the problems for whoever wants to read them', () => {
    try {
      parseConfig(ServiceConfig, { ...MINIMUM, DAPR_HTTP_PORT: '0' });
    } catch (error) {
      expect((error as ConfigError).problems).toEqual([
        { key: 'DAPR_HTTP_PORT', given: '0', wanted: 'must not be less than 1' },
      ]);
    }
    expect.assertions(1);
  });
});
