// The browsers that tests drive: from CHROMIUM and FIREFOX or the PATH; as root on Debian they are installed.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { StartError } from '#platform/errors/start-error.ts'

const KNOWN = {
  CHROMIUM: {
    // The shell is the same engine without a window, whose toolbar costs a quarter of what the pages in it cost.
    commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    package: 'chromium-headless-shell',
  },
  FIREFOX: { commands: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
} as const

export type Browsers = Record<keyof typeof KNOWN, string>

/** The paths of both browsers. @throws StartError that says how to get a missing one. */
export async function findBrowsers(): Promise<Browsers> {
  const missing = names().filter((name) => !locate(name))
  if (missing.length) install(missing)
  return Object.fromEntries(names().map((name) => [name, locate(name) ?? absent(name)])) as Browsers
}

const names = () => Object.keys(KNOWN) as (keyof typeof KNOWN)[]

function locate(name: keyof typeof KNOWN): string | undefined {
  const given = process.env[name]
  if (given) return fs.existsSync(given) ? given : undefined
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return KNOWN[name].commands
    .flatMap((command) => folders.map((folder) => path.join(folder, command)))
    .find((file) => fs.existsSync(file))
}

function install(missing: (keyof typeof KNOWN)[]) {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return
  const packages = missing.map((name) => KNOWN[name].package)
  console.log(`Installing ${packages.join(' and ')} for the browser tests`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: 'ignore' })
}

function absent(name: keyof typeof KNOWN): never {
  throw new StartError(`The browser tests need ${KNOWN[name].package}: install it, or set ${name} to where it is.`)
}
