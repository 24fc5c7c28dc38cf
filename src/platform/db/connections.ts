// Which login and role each part of Loom talks to the database with.
import type { ClientConfig } from 'pg'

/** The bundled PostgreSQL by its socket, or any other by its URL. */
export type DatabaseAt = { host: string; port: number; database: string } | { url: string }

const ROLE = {
  /** Migrates. Nothing that answers a request uses it. */
  owner: null,
  /** Has no right on any table: a transaction must first become loom_actor or loom_system. */
  requests: 'loom_login',
  /** The auth library: rights in schema `identity` only. */
  identity: 'loom_identity',
  /** The job runner: owns its own schema, sees no other. */
  jobs: 'loom_jobs',
  /** The rate counters: one table. */
  limits: 'loom_limits',
} as const

export type Connections = Record<keyof typeof ROLE, ClientConfig>

/**
 * The connection of each purpose, for `new pg.Pool(connections(at).requests)`.
 * The bundled server knows the login loom_login; elsewhere everybody signs in as the user of the URL, and the server
 * itself puts the session into its role, so a session without the narrow role never exists.
 */
export function connections(at: DatabaseAt): Connections {
  const [owner, requests, identity, jobs, limits] = [
    ROLE.owner,
    ROLE.requests,
    ROLE.identity,
    ROLE.jobs,
    ROLE.limits,
  ].map((role) => ('url' in at ? byUrl(at.url, role) : bySocket(at, role))) as [
    ClientConfig,
    ClientConfig,
    ClientConfig,
    ClientConfig,
    ClientConfig,
  ]
  return { owner, requests, identity, jobs, limits }
}

const bySocket = (at: { host: string; port: number; database: string }, role: string | null): ClientConfig => ({
  ...at,
  user: role === null ? 'postgres' : 'loom_login',
  ssl: false,
  options: startupOptions(role),
})

/** The URL's own `options` stay in front: some hosts route by them. */
function byUrl(url: string, role: string | null): ClientConfig {
  const to = new URL(url)
  const given = to.searchParams.get('options')
  to.searchParams.set('options', given ? `${given} ${startupOptions(role)}` : startupOptions(role))
  return { connectionString: to.href }
}

/** Never empty: the driver would fall back to PGOPTIONS of whoever starts Loom. */
const startupOptions = (role: string | null) =>
  role === null
    ? '-c client_min_messages=warning -c statement_timeout=0'
    : `-c client_min_messages=warning -c role=${role}`
