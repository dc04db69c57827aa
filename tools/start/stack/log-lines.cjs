/** Redis writes its every start and stop at its highest level, `#`: those are no warnings. */
const REDIS_LEVELS = { '.': 'debug', '-': 'debug', '*': 'info', '#': 'info' };
const REDIS_LINE = /^\d+:[A-Z] \d+ \w+ \d+ [\d:.]+ ([.\-*#]) (.*)$/;

/**
 * Every line of a log file is JSON with at least time, level, app and msg. One shaper per kind of program.
 * @type {Record<'app' | 'dapr' | 'redis' | 'kafka' | 'postgres', (line: string, name: string) => string>}
 */
const shapes = {
  /** The apps log that shape themselves; what slips out beside it (a crash) is wrapped. */
  app: (line, name) => (line.startsWith('{') && line.endsWith('}') ? line : plain(line, name)),

  /** daprd and the scheduler with --log-as-json: their names for the same fields. */
  dapr(line, name) {
    const entry = parse(line);
    if (!entry) return plain(line, name);
    const { time, level, msg, app_id: appId, scope, ...rest } = entry;
    for (const key of ['type', 'ver', 'instance']) delete rest[key];
    return JSON.stringify({
      time: isoTime(time),
      level: level === 'warning' ? 'warn' : (level ?? 'info'),
      app: name,
      msg,
      scope,
      appId,
      ...rest,
    });
  },

  redis(line, name) {
    const found = REDIS_LINE.exec(line);
    if (!found) return plain(line, name);
    return entry(name, /warning|error|fail|can't/i.test(found[2]) ? 'warn' : REDIS_LEVELS[found[1]], found[2]);
  },

  kafka(line, name) {
    const found = KAFKA_LINE.exec(line);
    if (!found) return plain(line, name);
    return JSON.stringify({ time: isoTime(found[1]), level: LEVELS[found[2]] ?? 'info', app: name, msg: found[3] });
  },

  /** An ERROR is a client's refused statement, a FATAL its ended session: nothing is wrong with the server. */
  postgres(line, name) {
    const found = POSTGRES_LINE.exec(line);
    if (!found) return plain(line, name);
    const [, code, severity, msg] = found;
    return entry(name, SEVERITIES[severity] ?? 'info', code === '00000' ? msg : `${msg} (${severity} ${code})`);
  },
};

/** As kafka.log4j2.properties has it written. */
const KAFKA_LINE = /^(\d{4}-\S+T\S+) ([A-Z]+) (.*)$/;
const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error', FATAL: 'fatal' };

/** Code of the error (00000 for none), severity, text: the log_line_prefix of createPostgres. */
const POSTGRES_LINE = /^([0-9A-Z]{5}) ([A-Z0-9]+): {2}(.*)$/;
const SEVERITIES = { WARNING: 'warn', ERROR: 'warn', FATAL: 'warn', PANIC: 'fatal' };

const plain = (line, name) => entry(name, /error|fatal|panic|exception/i.test(line) ? 'error' : 'info', line);

const entry = (app, level, msg) => JSON.stringify({ time: new Date().toISOString(), level, app, msg });

function isoTime(text) {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? new Date().toISOString() : at.toISOString();
}

function parse(line) {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * A line for a person: of JSON only what was said.
 * @param {string} line @returns {string}
 */
function readable(line) {
  const entry = parse(line);
  const text = entry
    ? [entry.msg ?? entry.message, entry.err?.message ?? entry.error].filter(Boolean).join(': ')
    : line;
  return (text || line).slice(0, 400);
}

/**
 * Cuts a stream of chunks into lines.
 * @param {(line: string) => void} onLine
 * @returns {{ push(chunk: string): void, end(): void }} `end` gives out an unfinished last line
 */
function lineCutter(onLine) {
  let rest = '';
  return {
    push(chunk) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim()) onLine(line);
    },
    end() {
      if (rest.trim()) onLine(rest);
      rest = '';
    },
  };
}

module.exports = { shapes, lineCutter, readable };
