// Builds the pages when something they are made of changed since the last build.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { distFolder } from '#platform/dist.ts'
import { StartError } from '#platform/errors/start-error.ts'
import { packAssets } from './pack.ts'
import { runCommand } from './run.ts'

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

/**
 * Builds if it must. `patiently`: beside something that must not be slowed down.
 * @throws StartError when the build fails; what it said is on the terminal.
 */
export async function buildIfChanged(how: { patiently?: boolean } = {}): Promise<void> {
  const dist = distFolder()
  const stamp = path.join(dist, 'loom-built')
  const now = fingerprint()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) return
  console.log('Building the pages (once, about a minute)')
  const command = [process.execPath, 'node_modules/next/dist/bin/next', 'build']
  const { status, output } = await runCommand(command, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, how)
  if (status !== 0) {
    console.error(output)
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
