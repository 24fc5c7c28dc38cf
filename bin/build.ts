// Builds the pages when something they are made of changed since the last build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { distFolder } from '#platform/dist.ts'
import { StartError } from '#platform/errors/start-error.ts'
import { packAssets } from './pack.ts'

/** What goes into a build; the engine's files do not, and tests do not. */
const SOURCES = [
  'src/{app,client,ui}/**/*',
  'src/features/**/components/**/*',
  'src/features/**/{input,rules}.ts',
  'messages/*.json',
  'public/**/*',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** @throws StartError when the build fails; what it said is on the terminal. */
export async function buildIfChanged(): Promise<void> {
  const dist = distFolder()
  const stamp = path.join(dist, 'loom-built')
  const now = fingerprint()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) return
  console.log('Building the pages (once, about a minute)')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  })
  if (status !== 0) {
    console.error(stdout, stderr)
    throw new StartError('The pages could not be built; what the build said is above.')
  }
  await packAssets(dist)
  fs.writeFileSync(stamp, now)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of fs.globSync(SOURCES).sort()) {
    if (/\.test\.tsx?$/.test(file) || !fs.statSync(file).isFile()) continue
    hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
