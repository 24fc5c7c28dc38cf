// One JSON line an event, on standard output. No passwords, tokens, cookies or texts people wrote.
import { pino } from 'pino'
import { env } from '#platform/env.ts'

const SECRETS = ['password', 'token', 'cookie', 'authorization', 'code', 'secret', 'newPassword']

export const log = pino({
  level: env().LOG_LEVEL ?? (env().demo ? 'warn' : 'info'),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[hidden]' },
})
