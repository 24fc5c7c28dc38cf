// Who may import whom, and what a feature may hold. Reads import statements; `import type` is free where a rule says so.
import fs from 'node:fs'
import path from 'node:path'

type Edge = { from: string; to: string; type: boolean }
type Rule = { name: string; from: RegExp; to: RegExp; except?: (edge: Edge) => boolean }

const ENGINE =
  /^src\/(features\/.+\/(tables|queries|commands|api|jobs|gateway)\.ts$|features\/.+\/emails\/|platform\/|server\/|worker\/)/
const FACE = /^src\/(app\/|ui\/|client\/|features\/.+\/components\/)/
const FEATURES =
  'practice accounts coaches offerings availability engagements sessions payments messaging files resources goals journal notes reviews referrals calendars calls notifications progress search insights admin onboarding'.split(
    ' ',
  )
const featureOf = (file: string) => /^src\/features\/([^/]+)/.exec(file)?.[1]
const rank = (file: string) => FEATURES.indexOf(featureOf(file) ?? '')
const samePart = (e: Edge) => featureOf(e.from) === featureOf(e.to)

const RULES: Rule[] = [
  {
    name: 'app, server, worker → features → client, ui, platform',
    from: /^src\/(features|client|ui|platform|app)\//,
    to: /^src\/(server|worker)\//,
  },
  {
    name: 'app, server, worker → features → client, ui, platform',
    from: /^src\/(client|ui|platform|features)\//,
    to: /^src\/app\//,
  },
  { name: 'the ground knows no feature', from: /^src\/(client|ui|platform)\//, to: /^src\/features\// },
  { name: 'ui could ship in another product', from: /^src\/ui\//, to: /^src\/(?!ui\/)/ },
  { name: 'the platform stands alone', from: /^src\/platform\//, to: /^src\/(?!platform\/)/ },
  {
    name: 'the face takes only types, input and rules from the engine',
    from: FACE,
    to: ENGINE,
    except: (e) => e.type || /\/components\//.test(e.to),
  },
  {
    name: 'input and rules are pure',
    from: /^src\/features\/.+\/(input|rules)\.ts$/,
    to: /./,
    except: (e) =>
      e.type ||
      e.to === 'zod' ||
      /^src\/platform\/api\/(page|text)\.ts$/.test(e.to) ||
      /^src\/.*\/(input|rules)\.ts$/.test(e.to),
  },
  {
    name: 'a feature is entered only by its named files',
    from: /^src\/features\//,
    to: /^src\/features\//,
    except: (e) => samePart(e) || e.type || /\/(tables|input|rules|queries|commands)\.ts$|\/components\//.test(e.to),
  },
  {
    name: 'features know only those to their left',
    from: /^src\/features\//,
    to: /^src\/features\//,
    except: (e) => rank(e.to) <= rank(e.from),
  },
  {
    name: 'tables import only tables',
    from: /^src\/features\/.+\/tables\.ts$/,
    to: /^src\/features\//,
    except: (e) => e.type || /\/(tables|input)\.ts$/.test(e.to),
  },
  {
    name: 'queries ask tables and rules',
    from: /^src\/features\/.+\/queries\.ts$/,
    to: /^src\/features\/.+\/(commands|api|jobs|gateway)\.ts$/,
    except: (e) => e.type,
  },
  {
    name: 'commands do not know how they are called',
    from: /^src\/features\/.+\/commands\.ts$/,
    to: /^src\/features\/.+\/(api|jobs)\.ts$/,
    except: (e) => e.type,
  },
  {
    name: 'one door to the data',
    from: /^src\/(?!platform\/|worker\/|server\/start\.ts$|features\/accounts\/gateway\.ts$)/,
    to: /^(pg|drizzle-orm\/node-postgres)$/,
    except: (e) => e.type,
  },
  { name: 'types come by `import type`', from: /^src\//, to: /^inline type$/ },
]

/** What a feature, or a sub-noun of it, may hold. */
const FEATURE_FILE =
  /^(tables|input|rules|queries|commands|api|jobs|gateway)\.ts$|^components\/[\w-]+\.tsx?$|^components\/[\w-]+\/[\w-]+\.tsx?$|^emails\/[\w-]+\.tsx$|^[\w.-]+\.test\.tsx?$/

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm

/** Every broken law below `root`, a line each. */
export function findBreaches(root = '.'): string[] {
  const files = fs.globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))
  const edges = files.flatMap((from) => importsOf(root, from))
  return [
    ...edges.flatMap((e) =>
      RULES.filter((rule) => rule.from.test(e.from) && rule.to.test(e.to) && !rule.except?.(e)).map(
        (rule) => `${e.from} → ${e.to}: ${rule.name}`,
      ),
    ),
    ...edges
      .filter((e) => e.to.startsWith('src/') && !fs.existsSync(path.join(root, e.to)))
      .map((e) => `${e.from} → ${e.to}: there is no such file`),
    ...fs.globSync('src/features/**/*.*', { cwd: root }).flatMap(misplaced),
    ...files.flatMap((file) => tooLong(root, file)),
    ...cycles(files, edges),
  ]
}

function importsOf(root: string, from: string): Edge[] {
  const text = fs.readFileSync(path.join(root, from), 'utf8')
  const found = [...text.matchAll(IMPORT)].map(([, type, a, b]) => ({
    from,
    to: resolve(from, a ?? b ?? ''),
    type: Boolean(type),
  }))
  return /^import\s+\{[^}]*\btype\s+\w/m.test(text) ? [...found, { from, to: 'inline type', type: false }] : found
}

function resolve(from: string, name: string): string {
  if (name.startsWith('#messages/')) return name.slice(1)
  if (name.startsWith('#')) return `src/${name.slice(1)}`
  return name.startsWith('.') ? path.join(path.dirname(from), name) : name
}

/** A noun may have sub-nouns with the same closed list, two levels deep. */
function misplaced(file: string): string[] {
  const [feature = '', ...rest] = file.replace('src/features/', '').split('/')
  if (!FEATURES.includes(feature))
    return [`${file}: "${feature}" is no feature; add the noun to bin/boundaries.ts in the order of who may know whom`]
  const inside = (parts: string[]) => FEATURE_FILE.test(parts.join('/'))
  const fits = inside(rest) || inside(rest.slice(1)) || inside(rest.slice(2))
  const named = !/(^|\/)(utils?|helpers?|services?|types|constants|index|misc|common|lib)(\/|\.tsx?$)/.test(
    rest.join('/'),
  )
  return fits && named ? [] : [`${file}: not in the closed list of a feature`]
}

const tooLong = (root: string, file: string) => {
  const lines = fs.readFileSync(path.join(root, file), 'utf8').split('\n').length
  return lines > 400 ? [`${file}: ${lines} lines, 400 is the most`] : []
}

function cycles(files: string[], edges: Edge[]): string[] {
  const next = Map.groupBy(
    edges.filter((e) => !e.type && e.to.startsWith('src/')),
    (e) => e.from,
  )
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, trail: string[]) => {
    if (state.get(file) === 'open') found.push(`${[...trail.slice(trail.indexOf(file)), file].join(' → ')}: a cycle`)
    if (state.has(file)) return
    state.set(file, 'open')
    for (const e of next.get(file) ?? []) visit(e.to, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  return found
}

if (import.meta.main) {
  const breaches = findBreaches()
  for (const breach of breaches) console.error(`✗ ${breach}`)
  if (breaches.length === 0) console.log('boundaries: every law holds')
  process.exitCode = breaches.length ? 1 : 0
}
