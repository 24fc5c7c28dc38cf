// Checks the contrast of every pair of colour roles in both themes. `node bin/contrast.ts` lists what fails and says no;
// `--all` prints the whole table.
import { readFileSync } from 'node:fs'
import type { Measured } from '../src/ui/contrast.ts'
import { measure } from '../src/ui/contrast.ts'
import { avatarPairs, pairs } from '../src/ui/contrast-pairs.ts'

const read = (path: string) => readFileSync(new URL(`../src/ui/${path}`, import.meta.url), 'utf8')

/** All pairs, measured on the stylesheets as they are. */
export function measureAll(): Measured[] {
  const tokens = read('tokens.css')
  return [...measure(tokens, pairs), ...measure(read('styles/dyes.css') + tokens, avatarPairs)]
}

if (import.meta.main) {
  const all = measureAll()
  const failing = all.filter((pair) => pair.ratio < pair.required)
  const line = (p: Measured) => `${p.theme}\t${p.foreground}\t${p.background}\t${p.ratio.toFixed(2)}\t${p.required}`
  for (const pair of process.argv.includes('--all') ? all : failing) console.log(line(pair))
  const lowest = (['light', 'dark'] as const).map((theme) => {
    const texts = all.filter((pair) => pair.theme === theme && pair.required === 4.5).sort((a, b) => a.ratio - b.ratio)
    return `${theme} ${texts[0]?.ratio.toFixed(2)} (${texts[0]?.foreground} on ${texts[0]?.background})`
  })
  console.log(`${all.length} pairs, ${failing.length} too weak. Lowest text: ${lowest.join(', ')}`)
  process.exitCode = failing.length ? 1 : 0
}
