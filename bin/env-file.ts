import fs from 'node:fs'
import { StartError } from '#platform/errors/start-error.ts'

/** Reads `.env` when there is one; what is set already wins. @throws StartError naming the first line that is none. */
export function loadEnv(file = '.env'): void {
  if (!fs.existsSync(file)) return
  const lines = fs.readFileSync(file, 'utf8').split(/\r?\n/)
  const wrong = lines.findIndex((line) => !/^\s*(#.*|(export\s+)?[A-Za-z_]\w*\s*=.*)?$/.test(line))
  if (wrong >= 0) throw new StartError(`Line ${wrong + 1} of ${file} is not NAME=value: mend it, or see .env.example.`)
  process.loadEnvFile(file)
}
