// Compresses the built assets once, so that the server never does: brotli and gzip beside each other in <dist>/packed.
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(css|js|json|svg|txt|webmanifest)$/
/** Smaller files do not gain. */
const LEAST = 512

/** Writes the twins of every text file of `<dist>/static` and `public`, under the path each is asked for. */
export async function packAssets(dist: string): Promise<void> {
  const packed = path.join(dist, 'packed')
  fs.rmSync(packed, { recursive: true, force: true })
  await Promise.all([
    packFolder(path.join(dist, 'static'), path.join(packed, '_next/static')),
    packFolder('public', packed),
  ])
}

async function packFolder(from: string, to: string) {
  if (!fs.existsSync(from)) return
  const names = (fs.readdirSync(from, { recursive: true }) as string[]).filter((name) => TEXT.test(name))
  await Promise.all(names.map((name) => packFile(path.join(from, name), path.join(to, name))))
}

async function packFile(from: string, to: string) {
  const content = fs.readFileSync(from)
  if (content.length < LEAST) return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(gzip)(content, { level: 9 }),
  ])
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.writeFileSync(`${to}.br`, br)
  fs.writeFileSync(`${to}.gz`, gz)
}
