// What ran of the built pages, told in places of the source files: V8 counts in chunks, source maps lead back.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TraceMap } from '@jridgewell/trace-mapping'
import { decodedMappings, FlattenMap } from '@jridgewell/trace-mapping'
import { distFolder } from '#platform/dist.ts'

/** By source file: the places that code was built from (`placeAt`), and whether that code ran anywhere. */
export type Ran = Map<string, Map<number, boolean>>
type Range = { startOffset: number; endOffset: number; count: number }
/** A script of V8's report: each function's own range first, then the blocks in it; outer functions before inner ones. */
export type Script = { url: string; functions: { ranges: Range[] }[] }
type Chunk = { code: string; map: TraceMap; ran: Uint8Array }

/** Columns are below this. */
export const LONGEST = 10_000
/** A place as one number that sorts; lines begin at 1, columns at 0. */
export const placeAt = (line: number, column: number): number => line * LONGEST + column

/** Reads a folder of V8's reports, of Node and of browsers alike. Only src/features and src/platform are told. */
export function readRan(folder: string): Ran {
  const chunks = new Map<string, Chunk | undefined>()
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const { result }: { result: Script[] } = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'))
    for (const script of result) {
      const file = chunkOf(script.url)
      if (!file) continue
      if (!chunks.has(file)) chunks.set(file, readChunk(file))
      const chunk = chunks.get(file)
      if (chunk) mark(chunk.ran, script)
    }
  }
  const ran: Ran = new Map()
  for (const chunk of chunks.values()) if (chunk) trace(chunk, ran)
  return ran
}

function chunkOf(url: string): string | undefined {
  const [, asset] = url.split('/_next/static/')
  if (asset) return path.resolve(distFolder(), 'static', decodeURIComponent(asset))
  const file = url.startsWith('file:') ? fileURLToPath(url) : ''
  return file.startsWith(path.resolve(distFolder(), 'server/chunks')) ? file : undefined
}

function readChunk(file: string): Chunk | undefined {
  if (!fs.existsSync(file)) return undefined // of a build that is gone
  const code = fs.readFileSync(file, 'utf8')
  const link = /^\/\/# sourceMappingURL=(\S+)\s*$/m.exec(code)?.[1]
  if (!link) return undefined
  const map = FlattenMap(fs.readFileSync(path.join(path.dirname(file), decodeURIComponent(link)), 'utf8'))
  return map.sources.some(sourceOf) ? { code, map, ran: new Uint8Array(code.length) } : undefined
}

/** The file from the checkout's root: Turbopack names it from there in browsers' maps, from the chunk in the server's. */
function sourceOf(source: string | null): string | undefined {
  const file = source?.replace(/^turbopack:\/\/\/\[project\]\/|^(\.\.\/)+/, '')
  return file && /^src\/(features|platform)\//.test(file) ? file : undefined
}

/** Adds what this script ran. Where a function begins it is made, not run: that is the business of what is around it. */
export function mark(ran: Uint8Array, { functions }: Script): void {
  const now = new Uint8Array(ran.length)
  for (const { ranges } of functions) {
    for (const [i, { startOffset, endOffset, count }] of ranges.entries()) {
      now.fill(count ? 1 : 0, i === 0 ? startOffset + 1 : startOffset, endOffset)
    }
  }
  for (const [at, one] of now.entries()) if (one) ran[at] = 1
}

function trace({ code, map, ran: offsets }: Chunk, ran: Ran) {
  let lineBegins = 0
  const lines = code.split('\n')
  for (const [i, segments] of decodedMappings(map).entries()) {
    for (const [column, source, line, from] of segments) {
      const file = source === undefined ? undefined : sourceOf(map.sources[source] ?? null)
      if (!file || line === undefined || from === undefined) continue
      const places = ran.get(file) ?? new Map<number, boolean>()
      ran.set(file, places)
      const place = placeAt(line + 1, from)
      places.set(place, places.get(place) || offsets[lineBegins + column] === 1)
    }
    lineBegins += (lines[i]?.length ?? 0) + 1
  }
}
