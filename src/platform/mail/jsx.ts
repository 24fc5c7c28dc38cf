// Lets Node import mail templates written in JSX. Imported once, before the first job; the cost falls on the first template.
import fs from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import type * as Esbuild from 'esbuild'

const require = createRequire(import.meta.url)

registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.split('?')[0]?.endsWith('.tsx')) return next(url, context)
    const { transformSync } = require('esbuild') as typeof Esbuild
    const source = fs.readFileSync(fileURLToPath(url), 'utf8')
    const { code } = transformSync(source, { loader: 'tsx', jsx: 'automatic', format: 'esm', sourcemap: 'inline' })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
