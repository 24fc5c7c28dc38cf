import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { test } from '../../../../tests/support/db.ts'
import { anOffering, aSession } from '../../../../tests/support/factories.ts'
import { sessions } from '../tables.ts'
import { erasePerson } from './commands.ts'

const asked = (answer: string) => ({
  questions: [{ text: 'Why?', kind: 'line' as const, required: true, options: [] }],
  answers: [answer],
})

test('somebody who leaves: coming sessions are cancelled, holds released, agendas and answers emptied; run again nothing is left', async ({
  committed: _,
}) => {
  const made = await withSystem('a test begins', async (tx) => {
    const coming = await aSession(tx, { agenda: 'mine', ...asked('mine') })
    const { clientId } = coming
    const ended = { clientId, startsAt: '2020-01-07T10:00:00Z', status: 'ended' as const }
    const past = await aSession(tx, { ...ended, ...asked('mine, without an agenda') })
    const held = await aSession(tx, { clientId, startsAt: '2030-01-08T10:00:00Z', status: 'held', agenda: 'mine' })
    const others = await aSession(tx, { offeringId: (await anOffering(tx)).id, agenda: 'theirs', ...asked('theirs') })
    return { clientId, coming, past, held, others }
  })
  await erasePerson(made.clientId)
  await erasePerson(made.clientId)
  const rows = await withSystem('a test looks', (tx) => tx.select().from(sessions))
  const of = ({ id }: { id: string }) => rows.find((row) => row.id === id)
  expect(of(made.coming)).toMatchObject({
    ...{ status: 'ended', outcome: 'cancelled', endedBy: made.clientId, agenda: '', answers: [], sequence: 1 },
  })
  expect(of(made.past)).toMatchObject({ status: 'ended', outcome: 'completed', agenda: '', answers: [] })
  expect(of(made.held)).toMatchObject({ status: 'released', agenda: '' })
  expect(of(made.others)).toMatchObject({ status: 'confirmed', agenda: 'theirs', answers: ['theirs'] })
  // What was asked is the coach's.
  expect(of(made.past)?.questions).toMatchObject([{ text: 'Why?' }])
})

test('a coach who leaves cancels what their clients had ahead, and leaves their agendas alone', async ({
  committed: _,
}) => {
  const coming = await withSystem('a test begins', (tx) => aSession(tx, { agenda: 'the client’s', ...asked('theirs') }))
  await erasePerson(coming.coachId)
  const rows = await withSystem('a test looks', (tx) => tx.select().from(sessions))
  expect(rows).toMatchObject([
    { status: 'ended', outcome: 'cancelled', endedBy: coming.coachId, agenda: 'the client’s', answers: ['theirs'] },
  ])
})
