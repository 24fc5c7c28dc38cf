import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findBreaches } from './boundaries.ts'

/** A little tree of files, gone after the test. */
function tree(files: Record<string, string>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'loom-boundaries-'))
  onTestFinished(() => fs.rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), text)
  }
  return root
}

const SOUND = {
  'src/features/sessions/commands.ts':
    "import { readSchedule } from '#features/availability/queries.ts'\nexport const holdSlot = readSchedule\n",
  'src/features/sessions/api.ts': "import { holdSlot } from './commands.ts'\nexport const sessionsApi = { holdSlot }\n",
  'src/features/sessions/components/api.ts':
    "import type { sessionsApi } from '../api.ts'\nexport type Api = typeof sessionsApi\n",
  'src/features/availability/queries.ts': 'export const readSchedule = 1\n',
  'src/app/page.tsx':
    "import type { Api } from '#features/sessions/components/api.ts'\nexport default null as unknown as Api\n",
}

test('a sound tree breaks no law', () => {
  expect(findBreaches(tree(SOUND))).toEqual([])
})

const planted: [law: string, file: string, text: string][] = [
  [
    'the face takes only types',
    'src/features/sessions/components/list.tsx',
    "import { holdSlot } from '../commands.ts'\n",
  ],
  ['the face takes only types', 'src/app/late.tsx', "export const load = () => import('#features/sessions/api.ts')\n"],
  ['types come by `import type`', 'src/features/sessions/queries.ts', "import { type Api, x } from './rules.ts'\n"],
  ['input and rules are pure', 'src/features/sessions/rules.ts', "import fs from 'node:fs'\n"],
  [
    'a feature is entered only by its named files',
    'src/features/sessions/jobs.ts',
    "import { jobs } from '#features/availability/jobs.ts'\n",
  ],
  [
    'features know only those to their left',
    'src/features/availability/commands.ts',
    "import { holdSlot } from '#features/sessions/commands.ts'\n",
  ],
  ['the platform stands alone', 'src/platform/mail.ts', "import { holdSlot } from '#features/sessions/commands.ts'\n"],
  ['ui could ship in another product', 'src/ui/card.tsx', "import { api } from '#client/api.ts'\n"],
  ['one door to the data', 'src/features/sessions/gateway.ts', "import pg from 'pg'\n"],
  ['app, server, worker', 'src/features/sessions/gateway.ts', "import { router } from '#server/router.ts'\n"],
  ['not in the closed list', 'src/features/sessions/utils.ts', 'export {}\n'],
  ['not in the closed list', 'src/features/sessions/booking-service.ts', 'export {}\n'],
  ['is no feature', 'src/features/bookings/rules.ts', 'export {}\n'],
  ['there is no such file', 'src/features/sessions/queries.ts', "import { x } from './gone.ts'\n"],
  ['400 is the most', 'src/features/sessions/queries.ts', 'export {}\n'.repeat(401)],
  ['a cycle', 'src/features/availability/queries.ts', "import { x } from './rules.ts'\n"],
]

test.each(planted)('names a planted breach: %s (%s)', (law, file, text) => {
  const cycle: Record<string, string> =
    law === 'a cycle' ? { 'src/features/availability/rules.ts': "import { y } from './queries.ts'\n" } : {}
  const breaches = findBreaches(tree({ ...SOUND, ...cycle, [file]: text }))
  expect(breaches.join('\n')).toContain(law)
})
