// What specs provoke would fill the report with warnings. LOG_LEVEL=debug shows them.
if (process.env.LOG_LEVEL === 'silent') require('@nestjs/common').Logger.overrideLogger(false);
