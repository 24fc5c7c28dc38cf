// The server's own log, beside its data.
import fs from 'node:fs'

const LIMIT = 10_000_000

/** Starts a new file when the old one has grown, and answers where its next line will be. */
export function turnLog(file: string): number {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= LIMIT) return size
  fs.renameSync(file, `${file}.1`)
  return 0
}

/** The last complaint after `from`, without its time and process; undefined when there is none. */
export function lastComplaint(file: string, from: number): string | undefined {
  const lines = fs.existsSync(file) ? fs.readFileSync(file).subarray(from).toString().split('\n') : []
  return lines
    .map((line) => /(?:FATAL|PANIC|postgres): +(.*)/.exec(line)?.[1])
    .findLast((text) => text !== undefined && !TOLD_TO_CLIENTS.test(text))
}

const TOLD_TO_CLIENTS = /^the database system is|terminating connection/
