import fc from 'fast-check'
import { expect, test as plainTest } from 'vitest'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { changeOffering, createOffering } from '../commands.ts'
import { CreateOffering } from '../input.ts'
import { readPublicOfferings } from '../queries.ts'
import { Question } from './input.ts'
import { optionsIn, optionsProblem } from './rules.ts'

const OFFER: CreateOffering = {
  ...{ name: 'Deep dive', kind: 'coaching', description: '', minutes: 90, priceMinor: 15_000 },
  ...{ place: 'video', placeDetail: 'https://meet.example.test/deep' },
}
const ASKED: Question[] = [
  { text: 'What brings you?', kind: 'choice', required: true, options: ['A decision', 'A talk'] },
  { text: 'What else?', kind: 'prose', required: false, options: [] },
]

test('a coach asks, changes and drops questions; left out, they stay as they are', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  const me = asCoach(coach)
  await as(me)
  const plain = await createOffering(tx, me, OFFER)
  expect(plain).toMatchObject({ value: { questions: [] } })
  const made = await createOffering(tx, me, { ...OFFER, questions: ASKED })
  if (!made.ok) throw new Error(made.reason)
  const { id, questions } = made.value
  expect(questions).toEqual(ASKED)
  expect(await changeOffering(tx, me, { ...OFFER, id, name: 'Deeper' })).toMatchObject({ value: { questions: ASKED } })
  const turned = ASKED.toReversed()
  expect(await changeOffering(tx, me, { ...OFFER, id, questions: turned })).toMatchObject({
    value: { questions: turned },
  })
  await as(await anAccount(tx))
  expect((await readPublicOfferings(tx, coach.id)).map((one) => one.questions)).toEqual([[], turned])
  await as(me)
  expect(await changeOffering(tx, me, { ...OFFER, id, questions: [] })).toMatchObject({ value: { questions: [] } })
})

plainTest('[IN02] [IN06] six questions, empty ones, odd kinds and lists that are none do not parse', () => {
  const [choice, prose] = ASKED
  const wrong = (questions: unknown) =>
    CreateOffering.safeParse({ ...OFFER, questions }).error?.issues[0]?.path.join('.')
  expect(wrong(ASKED)).toBeUndefined()
  expect(wrong(Array(5).fill(prose))).toBeUndefined()
  expect(wrong(Array(6).fill(prose))).toBe('questions')
  for (const text of ['', '  ', 'x'.repeat(201), 'a\nb', 'a\u0000', 'a\u202eb', 7]) {
    expect(wrong([prose, { ...prose, text }]), JSON.stringify(text)).toBe('questions.1.text')
  }
  expect(wrong([{ ...prose, kind: 'date' }])).toBe('questions.0.kind')
  expect(wrong([{ ...prose, required: 'yes' }])).toBe('questions.0.required')
  expect(wrong([{ ...prose, weight: 1 }])).toBe('questions.0')
  expect(wrong([{ ...prose, options: ['a', 'b'] }])).toBe('questions.0.options')
  for (const options of [[], ['one'], ['a', 'a'], ['a', ' a '], Array.from({ length: 9 }, String)]) {
    expect(wrong([{ ...choice, options }]), JSON.stringify(options)).toBe('questions.0.options')
  }
  for (const option of ['', 'x'.repeat(81), 'a\nb']) {
    expect(wrong([{ ...choice, options: ['a', option] }]), JSON.stringify(option)).toBe('questions.0.options.1')
  }
})

plainTest('a list that was typed is told wrong in the browser exactly when the engine refuses it', () => {
  const line = fc.constantFrom('', ' ', 'yes', 'no', ' yes', 'perhaps', 'later', 'x'.repeat(80), 'x'.repeat(81), 'é')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const options = optionsIn(lines.join('\n'))
      const parsed = Question.safeParse({ text: 'Which?', kind: 'choice', required: true, options })
      expect(parsed.success).toBe(optionsProblem(options) === null)
    }),
  )
})
