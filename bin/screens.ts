// Pictures of every page in both widths and themes, into screens/. Fails on overflow, complaints, jumps and axe findings.
// `--readme` makes those of the README instead, into docs/images/. Other arguments go to Playwright: `-g /home`.
import { findBrowsers } from './browsers.ts'
import { buildIfChanged } from './build.ts'
import { runCommand } from './run.ts'

const given = process.argv.slice(2)
const readme = given.includes('--readme')
const only = given.filter((argument) => argument !== '--readme')
const browsers = await findBrowsers()
await buildIfChanged()
const { status, output } = await runCommand(
  ['playwright', 'test', readme ? 'pictures.spec.ts' : 'pages.spec.ts', '--reporter=list', ...only],
  { ...browsers, ...(readme ? { PICTURES: '1' } : { SCREENS: 'screens' }) },
)
console.log(output)
process.exitCode = status
