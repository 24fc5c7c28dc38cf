// The log of a process of its own: what it writes is read from its output.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

/** Runs the lines with `log`, `reportError` and `whatWasRefused` at hand; gives what came out, line by line. */
async function logged(lines: string): Promise<string[]> {
  const script = `
    import { log } from '#platform/log.ts'
    import { reportError } from '#platform/errors/report.ts'
    import { whatWasRefused } from '#server/csp-report.ts'
    ${lines}
  `
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
    {
      env: { ...process.env, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  await once(child, 'close')
  return text.split('\n').filter(Boolean)
}

const NASTY = 'a\\n{"level":50}\\r\\n\\u001b[31mred\\u001b[0m\\u2028b'

test('[IN07] whatever somebody sends, an event is one line of JSON, without control characters', async () => {
  const lines = await logged(`
    log.info({ agent: '${NASTY}', email: '${NASTY}' }, '${NASTY}')
    await reportError(new Error('${NASTY}'), { source: 'server', component: '${NASTY}', breadcrumbs: ['${NASTY}'] })
    log.warn(whatWasRefused(JSON.stringify({ 'csp-report': { 'blocked-uri': '${NASTY}' } })), 'refused')
  `)
  expect(lines.length).toBeGreaterThanOrEqual(3)
  for (const line of lines) {
    expect(JSON.parse(line)).toHaveProperty('time')
    expect([...line].some((letter) => letter < ' ')).toBe(false)
  }
})

test('[IN07] no password, token, code, cookie or secret gets into it, at the top or one level down', async () => {
  const [line = ''] = await logged(`
    const hidden = { password: 'S1', newPassword: 'S2', token: 'S3', code: 'S4', cookie: 'S5', authorization: 'S6', secret: 'S7' }
    log.info({ ...hidden, input: hidden, headers: hidden }, 'a call')
  `)
  expect(line).not.toMatch(/S[1-7]/)
  expect(line).toContain('[hidden]')
})

test('[IN07] reports of browsers keep no query, where links carry their tokens', async () => {
  const [line = ''] = await logged(`
    const sent = { 'document-uri': 'https://loom.example/reset/x?token=S1#S2', 'blocked-uri': 'https://e.example/?S3', 'script-sample': 'S4' }
    log.warn(whatWasRefused(JSON.stringify({ 'csp-report': sent })), 'refused')
  `)
  expect(line).toContain('https://loom.example/reset/x')
  expect(line).not.toMatch(/S[1-4]/)
})
