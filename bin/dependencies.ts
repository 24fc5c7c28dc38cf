// Nothing that is installed is known to be harmful: our own list decides always, npm's advisories where a registry has
// them. Writes the bill of materials (CycloneDX) that says what is in this version.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Denied } from './deny-list.ts'
import { DENY_LIST } from './deny-list.ts'

export type Installed = { name: string; version: string; dev: boolean; license?: string }
type LockEntry = { name?: string; version?: string; dev?: boolean; link?: boolean; license?: string }
type Lock = { packages: Record<string, LockEntry> }

const PATIENCE_MS = 20_000
const BILL = '.loom-test/sbom.json'

/** Every package the lock names, direct ones and theirs. */
export function installedBy(lock: Lock): Installed[] {
  return Object.entries(lock.packages).flatMap(([place, { name, version, dev, link, license }]) =>
    place === '' || link || !version
      ? []
      : [
          {
            name: name ?? place.replace(/^.*node_modules\//, ''),
            version,
            dev: Boolean(dev),
            ...(license && { license }),
          },
        ],
  )
}

/** One line for each package that stands on the list. */
export function findDenied(installed: Installed[], list: Denied[] = DENY_LIST): string[] {
  return installed.flatMap(({ name, version }) =>
    list
      .filter((denied) => denied.name === name && covers(denied, version))
      .map(({ because }) => `${name} ${version}: ${because}`),
  )
}

const covers = (denied: Denied, version: string) =>
  'below' in denied ? isOlder(version, denied.below) : denied.versions.length === 0 || denied.versions.includes(version)

/** By the three numbers; a version before a release (`16.2.6-canary.1`) is older than the release. */
export function isOlder(version: string, than: string): boolean {
  const [mine, theirs] = [version, than].map((text) => (text.split(/[-+]/)[0] ?? '').split('.').map(Number)) as [
    number[],
    number[],
  ]
  const at = theirs.findIndex((part, index) => part !== mine[index])
  return at === -1 ? version.includes('-') : (mine[at] ?? 0) < (theirs[at] ?? 0)
}

type Advice = { kind: 'sound' } | { kind: 'harmful'; lines: string[] } | { kind: 'not asked'; because: string }

/** What `npm audit --json` said. A registry without advisories, or none at all, answers nothing: that is not "sound". */
export function readAudit(said: string): Advice {
  let report: { message?: string; vulnerabilities?: Record<string, { severity: string; range: string }> }
  try {
    report = JSON.parse(said)
  } catch {
    return { kind: 'not asked', because: 'no registry answered' }
  }
  if (!report.vulnerabilities) return { kind: 'not asked', because: report.message?.split(' - ')[0] ?? 'no answer' }
  const lines = Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range}: an advisory of severity ${severity}, see npm audit`)
  return lines.length ? { kind: 'harmful', lines } : { kind: 'sound' }
}

/** CycloneDX 1.6, from the lock: npm's own refuses one that names packages of other platforms. */
export const billOf = (installed: Installed[], version: string) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: 'loom', version } },
  components: installed.map(({ name, version, dev, license }) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace(/^@/, '%40')}@${version}`,
    scope: dev ? 'excluded' : 'required',
    ...(license && { licenses: [{ license: { name: license } }] }),
  })),
})

if (import.meta.main) {
  const installed = installedBy(JSON.parse(fs.readFileSync('package-lock.json', 'utf8')))
  fs.mkdirSync(path.dirname(BILL), { recursive: true })
  const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  fs.writeFileSync(BILL, JSON.stringify(billOf(installed, version), null, 1))
  const audit = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: PATIENCE_MS })
  const advice = readAudit(audit.stdout ?? '')
  const found = [...findDenied(installed), ...(advice.kind === 'harmful' ? advice.lines : [])]
  for (const line of found) console.error(line)
  if (advice.kind === 'not asked') console.log(`note: advisories were not asked for (${advice.because})`)
  process.exitCode = found.length ? 1 : 0
}
