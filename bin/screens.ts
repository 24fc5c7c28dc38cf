// Pictures of every page in both widths and themes, into screens/. Fails on overflow, complaints, jumps and axe findings.
// `--docs` makes those of README and guides instead, into docs/images/. Other arguments go to Playwright: `-g /home`.
import { findBrowsers } from './browsers.ts'
import { buildIfChanged } from './build.ts'
import { runCommand } from './run.ts'

const given = process.argv.slice(2)
const docs = given.includes('--docs')
const only = given.filter((argument) => argument !== '--docs')
const browsers = await findBrowsers()
await buildIfChanged()
const { status, output } = await runCommand(
  ['playwright', 'test', docs ? 'pictures.spec.ts' : 'pages.spec.ts', '--reporter=list', ...only],
  { ...browsers, ...(docs ? { PICTURES: '1' } : { SCREENS: 'screens' }) },
)
console.log(output)
process.exitCode = status
