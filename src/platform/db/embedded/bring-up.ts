// One loop for every case: look for a server, else try to be the one who starts it, look again.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '#platform/errors/start-error.ts'
import type { Binaries } from './binaries.ts'
import { makeCluster } from './cluster.ts'
import { lastComplaint, turnLog } from './log.ts'
import type { Place } from './place.ts'
import { commandOf, isAlive } from './process.ts'
import type { Reached, Settings } from './server.ts'
import { endServer, launch, pidOf, reach, serves } from './server.ts'

/** What passes by itself: another start, or processes of a killed server that have not noticed yet. */
const PASSING = /lock file|shared memory/

export type Effort = { patience?: number; settings?: Settings; signal?: AbortSignal }

/** @throws StartError with the server's own complaint when it will not run. */
export async function bringUp(place: Place, binaries: Binaries, effort: Effort): Promise<Reached> {
  const { patience = 30_000, settings, signal } = effort
  const from = turnLog(place.log)
  const began = Date.now()
  for (let failed = 0; ; ) {
    signal?.throwIfAborted()
    const claim = await reach(place)
    if (typeof claim === 'object') return { claim, adopted: true }
    const limit = claim === 'starting' ? 20 * patience : patience // replaying its log may take long
    let hopeless = Date.now() - began > limit
    if (claim === 'absent') {
      await makeCluster(place, binaries)
      const reached = await launch(place, binaries, { settings, signal })
      if (reached) return reached
      hopeless ||= ++failed >= 3 && !PASSING.test(lastComplaint(place.log, from) ?? 'lock file')
      if (failed % 10 === 0) await clearTheWay(place)
    }
    if (hopeless) throw refused(place, lastComplaint(place.log, from))
    await sleep(100)
  }
}

/** What a lock file that stays can mean, once a start in progress would have shown its socket. */
async function clearTheWay(place: Place) {
  const pid = pidOf(place)
  // Its socket was cleaned away: nobody can reach it any more.
  if (serves(pid, place)) return endServer(place)
  if (isZombie(pid) || isStranger(pid)) fs.rmSync(path.join(place.data, 'postmaster.pid'), { force: true })
}

/** PostgreSQL takes a zombie for alive; where nothing reaps orphans it would wait for ever. */
function isZombie(pid: number): boolean {
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return !isAlive(pid)
  } catch {
    return false
  }
}

/** After a restart of the machine or container the number may belong to something else. */
function isStranger(pid: number): boolean {
  const command = pid === 0 ? '' : commandOf(pid)
  return command !== '' && !command.includes('postgres')
}

const refused = ({ log }: Place, complaint = 'it gave no reason') =>
  new StartError(`PostgreSQL did not start: ${complaint.replace(/\.$/, '')}. Its log is ${log}.`)
