// Answers over HTTP: a visitor's way to a booking, and odd input.
import { expect } from 'vitest'
import type { Question } from '#features/offerings/questions/input.ts'
import { offerings } from '#features/offerings/tables.ts'
import { withSystem } from '#platform/db/tx.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { aBookableCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { aMember, signInAs } from '../../../../tests/support/members.ts'

const DAY = 86_400_000
const SLOW = { timeout: 60_000 }
const ASKED: Question[] = [
  { text: 'What brings you?', kind: 'choice', required: true, options: ['A decision', 'A talk'] },
  { text: 'What else?', kind: 'prose', required: false, options: [] },
]

async function aHold(api: Parameters<typeof signInAs>[0], as: CookieJar) {
  const { offering } = await withSystem('a test begins', async (tx) => {
    const made = await aBookableCoach(tx)
    await tx.update(offerings).set({ questions: ASKED })
    return made
  })
  const wish = { offeringId: offering.id, startsAt: Math.ceil(Date.now() / DAY) * DAY + 3 * DAY + DAY / 2 }
  const { body } = await api.call('sessions.hold', wish, { as, from: newCaller() })
  return String(body.id)
}

test('[2.1.3/1] a visitor answers, signs in, is told what is missing, and books', SLOW, async ({ api }) => {
  const as = new CookieJar()
  const id = await aHold(api, as)
  const answer = (answers: string[]) =>
    api.rest('PUT', `/sessions/${id}/answers`, { answers }, { as, from: newCaller() })
  expect(await answer(['', ' One\r\ntwo '])).toMatchObject({ status: 200, body: { id, answers: ['', 'One\ntwo'] } })
  await signInAs(api, await aMember(), { as, from: newCaller() })
  await api.call('sessions.takeAlong', { id }, { as, from: newCaller() })
  const confirm = () => api.rest('POST', `/sessions/${id}/confirmation`, undefined, { as, from: newCaller() })
  expect(await confirm()).toMatchObject({ status: 422, body: { code: 'answers_missing', data: { missing: [0] } } })
  expect((await answer(['A talk', 'One'])).status).toBe(200)
  expect((await confirm()).body).toMatchObject({
    status: 'confirmed',
    questions: [{ answer: 'A talk' }, { answer: 'One' }],
  })
})

test('[IN05] [AZ07] odd answers are a refusal, never an error', SLOW, async ({ api }) => {
  const as = new CookieJar()
  const id = await aHold(api, as)
  for (const [answers, field] of [
    [undefined, 'answers'],
    ['A talk', 'answers'],
    [[], 'answers'],
    [['A talk'], 'answers'],
    [Array(6).fill(''), 'answers'],
    [['a talk', ''], 'answers.0'],
    [[null, ''], 'answers.0'],
    [[{ $gt: '' }, ''], 'answers.0'],
    [['', 'x'.repeat(1001)], 'answers.1'],
    [['', 'a\u0000b'], 'answers.1'],
    [['', '\ud800'], 'answers.1'],
    [['', 'a\u202eb'], 'answers.1'],
  ] as const) {
    const { status, body } = await api.rest('PUT', `/sessions/${id}/answers`, { answers }, { as, from: newCaller() })
    expect([status, body.code, body.errors?.[0]?.field]).toEqual([422, 'invalid_input', field])
  }
})
