// Which machines the bundled PostgreSQL runs on.
import { StartError } from '#platform/errors/start-error.ts'

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

export type Machine = { platform: string; arch: string; glibc: boolean }

/** The name under which PostgreSQL's binaries for this machine are published. @throws StartError when there are none. */
export function machineName({ platform, arch, glibc }: Machine = thisMachine()): string {
  const name = `${platform}-${arch}`
  if (!SUPPORTED.includes(name)) throw unsupported(name)
  if (platform === 'linux' && !glibc) throw unsupported('Linux with musl, such as Alpine')
  return name
}

const unsupported = (what: string) =>
  new StartError(`Loom brings no PostgreSQL for ${what}: set DATABASE_URL to a PostgreSQL 16 or newer.`)

function thisMachine(): Machine {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return { platform: process.platform, arch: process.arch, glibc: header.glibcVersionRuntime !== undefined }
}
