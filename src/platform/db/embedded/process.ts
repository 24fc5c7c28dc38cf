// What the operating system knows of a process: from /proc, or from ps where there is none (macOS).
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** Whether it runs. A zombie waits for its parent only: it is over. */
export function isAlive(pid: number, proc = '/proc'): boolean {
  if (pid <= 0) return false // to the system these mean groups of processes
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false // EPERM: it is somebody else's, but there
  }
  return !stateOf(pid, proc).startsWith('Z')
}

/** Its command line, words parted by spaces; empty when there is no such process or nobody may know. */
export function commandOf(pid: number, proc = '/proc'): string {
  if (!fs.existsSync(`${proc}/self`)) return ps(pid, 'command')
  return read(`${proc}/${pid}/cmdline`).replaceAll('\0', ' ').trim()
}

function stateOf(pid: number, proc: string): string {
  if (!fs.existsSync(`${proc}/self`)) return ps(pid, 'stat')
  const stat = read(`${proc}/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2) // the name before it may hold anything, parentheses too
}

function ps(pid: number, column: 'command' | 'stat'): string {
  return spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return '' // it ended between two looks
  }
}
