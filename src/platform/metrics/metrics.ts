// What is counted. Served as text on the loopback port.
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export const registry = new Registry()
collectDefaultMetrics({ register: registry })

export const requests = new Histogram({
  name: 'loom_http_request_seconds',
  help: 'Time from a request to the end of its answer.',
  labelNames: ['kind', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
})

export const limitHits = new Counter({
  name: 'loom_limit_hits_total',
  help: 'Requests refused because a limit was reached.',
  labelNames: ['class'],
  registers: [registry],
})

export const errorsSeen = new Counter({
  name: 'loom_errors_total',
  help: 'Unexpected errors, by where they happened.',
  labelNames: ['source'],
  registers: [registry],
})

export const cspReports = new Counter({
  name: 'loom_csp_reports_total',
  help: 'Reports of browsers that refused something by the content security policy.',
  registers: [registry],
})
