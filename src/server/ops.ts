// What operators ask, on a loopback port of its own: never reachable from outside.
import http from 'node:http'
import { requestPool } from '#platform/db/pool.ts'
import { registry } from '#platform/metrics/metrics.ts'

/** `/readyz`: this process takes requests, and the database answers. `/metrics` speaks Prometheus. */
export function createOpsServer(isOpen: () => boolean): http.Server {
  return http.createServer((req, res) => {
    void (async () => {
      if (req.url === '/metrics')
        return res.setHeader('content-type', registry.contentType).end(await registry.metrics())
      if (req.url !== '/readyz') return res.writeHead(404).end()
      const ready =
        isOpen() &&
        (await requestPool()
          .query('select 1')
          .then(
            () => true,
            () => false,
          ))
      res.writeHead(ready ? 200 : 503, { 'content-type': 'text/plain' }).end(ready ? 'ready' : 'not ready')
    })()
  })
}
