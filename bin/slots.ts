import { readFile } from 'node:fs/promises'
import { slotCaseFile } from '#features/availability/cases/input.ts'
import { queryOf, scheduleOf } from '#features/availability/cases/rules.ts'
import { listSlots } from '#features/availability/rules.ts'
import { isZone } from '#features/availability/zones/rules.ts'

const answer = await answerFile(process.argv[2])
if (answer.ok) process.stdout.write(answer.lines)
else {
  process.stderr.write(`${answer.reason}\n`)
  process.exitCode = 1
}

type Answer = { ok: true; lines: string } | { ok: false; reason: string }

/** All lines or one sentence: a file that is wrong at its end has no half answer. */
async function answerFile(path: string | undefined): Promise<Answer> {
  if (!path) return refuse('Say which file of slot cases to answer: bin/slots FILE.')
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return refuse(`The file ${path} cannot be read.`)
  const json = parseJson(text)
  if (json === undefined) return refuse(`The file ${path} is not JSON.`)
  const file = slotCaseFile.safeParse(json)
  if (!file.success) {
    const [issue] = file.error.issues
    return refuse(
      `The file ${path} is not of the format loom-slots-cases/1: ${issue?.path.join('.')}: ${issue?.message}.`,
    )
  }
  const lines: string[] = []
  for (const slotCase of file.data.cases) {
    const zones = [slotCase.schedule.timezone, ...slotCase.schedule.travel.map((trip) => trip.timezone)]
    const unknown = zones.find((zone) => !isZone(zone))
    if (unknown !== undefined) return refuse(`The zone ${unknown} of case ${slotCase.id} does not exist.`)
    const starts = listSlots(scheduleOf(slotCase.schedule), queryOf(slotCase))
    lines.push(`${JSON.stringify({ id: slotCase.id, starts: starts.map((start) => new Date(start * 60_000)) })}\n`)
  }
  return { ok: true, lines: lines.join('') }
}

function refuse(reason: string): Answer {
  return { ok: false, reason }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
