// Pictures of every page in both widths and themes, into screens/. Fails on overflow, complaints, jumps and axe findings.

import { findBrowsers } from './browsers.ts'
import { buildIfChanged } from './build.ts'
import { runCommand } from './run.ts'

const only = process.argv.slice(2)
const browsers = await findBrowsers()
await buildIfChanged()
const { status, output } = await runCommand(['playwright', 'test', 'pages.spec.ts', '--reporter=list', ...only], {
  ...browsers,
  SCREENS: 'screens',
})
console.log(output)
process.exitCode = status
