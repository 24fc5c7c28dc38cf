// A changed tables.ts without its migration would work in no database: drizzle-kit must find nothing to generate.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runCommand } from './run.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loom-migrations-'))
try {
  fs.cpSync('db/migrations', folder, { recursive: true })
  const config = path.join(folder, 'drizzle.config.json')
  const schema = ['./src/features/**/tables.ts', './src/platform/**/tables.ts']
  fs.writeFileSync(config, JSON.stringify({ dialect: 'postgresql', schema, out: path.relative('.', folder) }))
  const { status, output } = await runCommand(['drizzle-kit', 'generate', '--config', config, '--name', 'missing'])
  const settled = status === 0 && output.includes('No schema changes')
  if (!settled)
    console.error(output, '\n✗ tables.ts and db/migrations differ: run npx drizzle-kit generate --name <what>')
  process.exitCode = settled ? 0 : 1
} finally {
  fs.rmSync(folder, { recursive: true })
}
