import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { commandOf, isAlive } from './process.ts'

// Where there is no /proc, ps is asked: a directory that is not there stands for macOS. Slim Debian has no ps.
const SOURCES = spawnSync('ps').error ? ['/proc'] : ['/proc', '/not/proc']

test.for(SOURCES)('a process is told from a zombie and from none (%s)', async (proc) => {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void parent.kill())
  const zombie = Number(String((await once(parent.stdout, 'data'))[0]))
  await expect.poll(() => isAlive(zombie, proc)).toBe(false)
  expect(isAlive(parent.pid as number, proc)).toBe(true)
  expect(isAlive(0, proc)).toBe(false)
  expect(isAlive(2 ** 30, proc)).toBe(false)
})

test.for(SOURCES)('a command line is read whole (%s)', async (proc) => {
  const sleeper = spawn('sleep', ['61'], { stdio: 'ignore' })
  onTestFinished(() => void sleeper.kill())
  await expect.poll(() => commandOf(sleeper.pid as number, proc)).toBe('sleep 61')
  expect(commandOf(2 ** 30, proc)).toBe('')
})
