// Everything of the engine that a request reaches. Development reloads it as one piece.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { StandardOpenAPIMatcher } from '@orpc/openapi/standard'
import type { AnyProcedure } from '@orpc/server'
import { call, getRouter, isProcedure, unlazy } from '@orpc/server'
import { checkText } from '#platform/api/check-text.ts'
import type { Context } from '#platform/api/context.ts'
import { guard } from '#platform/api/guard.ts'
import { asProblem, Problem } from '#platform/api/problem.ts'
import { EVERYONE } from '#platform/api/procedure.ts'
import { pageRequest } from '#platform/api/request.ts'
import type { Spec } from '#platform/api/spec.ts'
import { plainPath } from '#platform/errors/plain-path.ts'
import { reportError } from '#platform/errors/report.ts'
import { answerJson, answerProblem } from './answer.ts'
import { queryOf, readJson } from './body.ts'
import { openApiDocument } from './openapi.ts'
import { noteRefusal } from './refusals.ts'
import { router } from './router.ts'

/** The document is no procedure, since it is made of all of them: anybody may read it. */
const DOCUMENT: Spec = { audience: EVERYONE, limit: 'read' }

export type Engine = ReturnType<typeof createEngine>

export function createEngine() {
  const routes = new StandardOpenAPIMatcher()
  routes.init(router)
  return { answer, bridge }

  /** Answers a request below /api. */
  async function answer(req: IncomingMessage, res: ServerResponse, url: URL, context: Context): Promise<void> {
    try {
      const { status, body } = await serve(req, url, context)
      answerJson(res, status, body, context.reply)
    } catch (error) {
      answerProblem(
        res,
        asProblem(error) ?? (await bug(error, context, plainPath(url.pathname))),
        context.request.id,
        context.reply,
      )
    }
  }

  async function serve(req: IncomingMessage, { pathname, searchParams }: URL, context: Context) {
    if (pathname.startsWith('/api/rpc/')) {
      if (req.method !== 'POST') throw new Problem(405, 'method_not_allowed')
      const path = pathname.slice('/api/rpc/'.length).split('/')
      return { status: 200, body: (await run(path, () => readJson(req), context)) ?? null }
    }
    if (pathname === '/api/openapi.json' && req.method === 'GET') {
      await guard(DOCUMENT, context)
      return { status: 200, body: await openApiDocument() }
    }
    const match = pathname.startsWith('/api/v1/')
      ? await routes.match(isRead(req) ? 'GET' : (req.method ?? 'GET'), `/${pathname.slice('/api/v1/'.length)}`)
      : undefined
    if (!match) throw new Problem(404, 'not_found')
    const input = async () => {
      const sent = isRead(req) ? queryOf(searchParams) : await objectOf(req)
      return { ...sent, ...match.params }
    }
    const body = await run(match.path, input, context)
    return { status: body === undefined ? 204 : (match.procedure['~orpc'].route.successStatus ?? 200), body }
  }
}

/** The in-process call of server components: the same pipeline, no HTTP. @throws Problem */
async function bridge(path: readonly string[], input: unknown): Promise<unknown> {
  const here = pageRequest.getStore()
  if (!here) throw new Error('the api was called outside a request')
  const context = await here.context()
  if (path.join('.') === 'openapi') return openApiDocument()
  try {
    return await run(path, async () => input, context)
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { digest: context.request.id }) // what the page shows as its reference
    throw error
  }
}

async function run(path: readonly string[], input: () => Promise<unknown>, context: Context): Promise<unknown> {
  const procedure = await procedureAt(path)
  context.request.trail.push(`call ${path.join('.')}`)
  let sent: unknown
  try {
    await guard(procedure['~orpc'].meta as Spec, context)
    sent = await input()
    checkText(sent)
    return await call(procedure, sent, { context, path })
  } catch (error) {
    await noteRefusal(error, path, sent, context)
    throw error
  }
}

async function procedureAt(path: readonly string[]): Promise<AnyProcedure> {
  const owned = path.length < 6 && path.every((part) => /^[a-zA-Z]\w*$/.test(part) && !(part in Object.prototype))
  const found = owned ? getRouter(router, path) : undefined
  const { default: procedure } = found ? await unlazy(found) : { default: undefined }
  if (!isProcedure(procedure)) throw new Problem(404, 'not_found')
  return procedure
}

/** HEAD asks for what GET answers, without its body: some calendar apps look before they subscribe. */
const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

/** A write without a body is a write with an empty one. */
async function objectOf(req: IncomingMessage): Promise<object> {
  if (!req.headers['transfer-encoding'] && Number(req.headers['content-length'] ?? 0) === 0) return {}
  const body = await readJson(req)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Problem(422, 'invalid_input')
  return body
}

async function bug(error: unknown, { request, session }: Context, component: string): Promise<Problem> {
  await reportError(error, {
    source: 'server',
    component,
    level: 'critical',
    requestId: request.id,
    session,
    breadcrumbs: request.trail,
  })
  return new Problem(500, 'unexpected')
}
