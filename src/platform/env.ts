// What the environment says, read once and checked. Every variable is described in .env.example.
import * as z from 'zod'
import { StartError } from '#platform/errors/start-error.ts'

const list = z.string().transform((s) =>
  s
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)
const port = z.coerce.number().int().min(0).max(65535)

const Env = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  OPS_PORT: port.optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOOM_DATA: z.string().default('.loom'),
  LOOM_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  LOOM_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().max(200).default('Loom <loom@localhost>'),
  SENTRY_DSN: z.url().optional(),
  SENTRY_SAMPLE_RATE: z.coerce.number().min(0).max(1).default(1),
  TRUSTED_PROXIES: list.default([]),
  LOAD_TEST_KEYS: list.default([]),
  DEMO_CALENDARS: list.default([]),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
})

export type Env = Omit<z.infer<typeof Env>, 'BASE_URL' | 'OPS_PORT'> & {
  /** Origin under which people reach Loom, without a trailing slash. */
  BASE_URL: string
  OPS_PORT: number
  /** Whether BASE_URL is https: decides on `__Host-` cookies and HSTS. */
  secure: boolean
  /** Embedded database, loopback bind and loopback BASE_URL together: only then seed, printed logins, /dev pages. */
  demo: boolean
  /** `host:port` pairs on this machine that may be asked for calendars over http. Empty outside of demo mode, whatever is set. */
  testOutside: string[]
}

let known: Env | undefined

/** The checked environment. @throws StartError naming the first variable that is wrong. */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}

/** Reads and checks; empty strings count as unset. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Env.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new StartError(`The setting ${issue?.path.join('.')} is not usable (${issue?.message}): see .env.example.`)
  }
  const { BASE_URL, OPS_PORT, ...rest } = parsed.data
  const base = new URL(BASE_URL ?? `http://localhost:${rest.PORT}`)
  if (rest.DATABASE_URL && !rest.LOOM_SECRET) {
    throw new StartError(
      'With DATABASE_URL set, LOOM_SECRET must be set too: 32 random characters or more, the same for every process.',
    )
  }
  const demo = !rest.DATABASE_URL && isLoopback(rest.HOST) && isLoopback(base.hostname)
  return {
    ...rest,
    BASE_URL: base.origin,
    OPS_PORT: OPS_PORT ?? (rest.PORT === 0 ? 0 : rest.PORT + 1),
    secure: base.protocol === 'https:',
    demo,
    testOutside: demo ? rest.DEMO_CALENDARS.filter((pair) => isLoopback(pair.replace(/:\d+$/, ''))) : [],
  }
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host)
