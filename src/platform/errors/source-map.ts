// Reads a stack of built code back to the source it came from. The maps lie beside the built files and are never served.
import fs from 'node:fs'
import path from 'node:path'
import type { TraceMap } from '@jridgewell/trace-mapping'
import { FlattenMap, originalPositionFor } from '@jridgewell/trace-mapping'
import { distFolder } from '#platform/dist.ts'

/** `    at name (https://host/_next/static/chunks/x.js:1:234)` and `name@https://…:1:234`: Chromium, then Firefox and Safari. */
const FRAME = /^\s*(?:at )?(.*?)[ (@]*((?:https?|file):\/\/[^\s()]+|\/[^\s()]+):(\d+):(\d+)\)?$/
const MOST_FRAMES = 30

/** The stack with every frame of built code in terms of its source, in Node's form; other lines stay as they are. */
export function mapStack(stack: string): string {
  return stack
    .split('\n')
    .slice(0, MOST_FRAMES)
    .map((line) => mapFrame(line))
    .join('\n')
}

function mapFrame(line: string): string {
  const [, name = '', at = '', row, column] = FRAME.exec(line) ?? []
  const map = at && mapBeside(builtFile(at))
  if (!map) return line
  const found = originalPositionFor(map, { line: Number(row), column: Math.max(0, Number(column) - 1) })
  if (found.source === null) return line
  const source = decodeURI(found.source).replace(/^turbopack:\/\/\/(\[project\]\/)?/, '')
  return `    at ${found.name ?? (name.trim() || '<anonymous>')} (${source}:${found.line}:${found.column + 1})`
}

/** The file of this build that an address or a path means, or undefined: a report must not name any file it likes. */
function builtFile(at: string): string | undefined {
  const dist = path.resolve(distFolder())
  const inUrl = /^https?:\/\/[^/]+\/_next\/(static\/.+\.js)$/.exec(at)?.[1]
  const file = path.resolve(dist, inUrl ? decodeURI(inUrl) : at.replace(/^file:\/\//, ''))
  return file.startsWith(`${dist}${path.sep}`) ? file : undefined
}

const MOST_MAPS = 8
const maps = new Map<string, TraceMap | undefined>()

/** Parsed maps, the last few: an error seldom comes alone. */
function mapBeside(file: string | undefined): TraceMap | undefined {
  if (!file) return undefined
  if (!maps.has(file)) {
    maps.set(file, readMapOf(file))
    const [oldest] = maps.keys()
    if (maps.size > MOST_MAPS && oldest) maps.delete(oldest)
  }
  return maps.get(file)
}

/** The last line of a built file names its map; chunks that came out alike share one of another name. */
function readMapOf(file: string): TraceMap | undefined {
  try {
    const [, name = ''] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(fs.readFileSync(file, 'utf8')) ?? []
    return new FlattenMap(fs.readFileSync(path.join(path.dirname(file), path.basename(decodeURI(name))), 'utf8'))
  } catch {
    return undefined // no map, or none that can be read: the frame stays as it was
  }
}
