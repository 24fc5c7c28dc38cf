import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '#features/offerings/questions/input.ts'
import { answersProblem, carriedAnswers, missingAnswers, withAnswers } from './rules.ts'

const words = (max: number) => fc.string({ minLength: 1, maxLength: max, unit: 'grapheme-ascii' })

const question: fc.Arbitrary<Question> = fc.oneof(
  fc.record({
    ...{
      text: fc.constantFrom('Why?', 'What?', 'Who else?'),
      required: fc.boolean(),
      options: fc.constant<string[]>([]),
    },
    kind: fc.constantFrom('line' as const, 'prose' as const),
  }),
  fc.record({
    ...{ text: fc.constantFrom('Why?', 'Which?'), required: fc.boolean(), kind: fc.constant('choice' as const) },
    options: fc.uniqueArray(words(80), { minLength: 2, maxLength: 8 }),
  }),
)

/** Something that answers a question, or nothing. */
const answerTo = ({ kind, options }: Question): fc.Arbitrary<string> => {
  if (kind === 'choice') return fc.constantFrom('', ...options)
  return kind === 'line'
    ? fc.string({ maxLength: 200 })
    : fc.string({ maxLength: 500 }).map((text) => `${text}\n${text}`)
}

const asked = fc
  .array(question, { maxLength: 5 })
  .chain((questions) =>
    fc.tuple(...questions.map(answerTo)).map((answers) => ({ questions, answers: answers as string[] })),
  )

test('what answers each question in its own way can be kept, also when some of it is left empty', () => {
  fc.assert(
    fc.property(asked, fc.nat(), ({ questions, answers }, at) => {
      expect(answersProblem(questions, answers)).toBeNull()
      const some = answers.map((answer, place) => (place === at % 5 ? '' : answer))
      expect(answersProblem(questions, some)).toBeNull()
    }),
  )
})

test('one answer too few or too many, too long, of two lines or off the list is told by its place', () => {
  fc.assert(
    fc.property(asked, fc.nat(), ({ questions, answers }, at) => {
      expect(answersProblem(questions, [...answers, ''])).toEqual({ field: 'answers', reason: 'wrong_number' })
      if (questions.length === 0) return
      expect(answersProblem(questions, answers.slice(1))).toEqual({ field: 'answers', reason: 'wrong_number' })
      const place = at % questions.length
      const { kind = 'line', options = [] } = questions[place] ?? {}
      const spoilt = {
        line: [`${'x'.repeat(201)}`, 'too_big'],
        prose: ['x'.repeat(1001), 'too_big'],
        choice: [`${options.join('')}!`, 'not_an_option'],
      }[kind]
      const [answer = '', reason] = spoilt
      expect(answersProblem(questions, answers.with(place, answer))).toEqual({ field: `answers.${place}`, reason })
      if (kind !== 'line') return
      const refused = { field: `answers.${place}`, reason: 'not_one_line' }
      expect(answersProblem(questions, answers.with(place, 'a\nb'))).toEqual(refused)
    }),
  )
})

test('missing is what is required and has no word in it, and nothing else', () => {
  fc.assert(
    fc.property(asked, ({ questions, answers }) => {
      const missing = missingAnswers(withAnswers(questions, answers))
      for (const [place, { required }] of questions.entries()) {
        expect(missing.includes(place)).toBe(required && answers[place]?.trim() === '')
      }
    }),
  )
})

test('what was answered once goes along to the same questions, in whatever order, and invents nothing', () => {
  fc.assert(
    fc.property(asked, asked, ({ questions, answers }, other) => {
      const known = withAnswers(questions, answers)
      expect(carriedAnswers(questions, known)).toEqual(answers)
      const carried = carriedAnswers(other.questions, known)
      expect(answersProblem(other.questions, carried)).toBeNull()
      for (const answer of carried) expect(['', ...answers]).toContain(answer)
    }),
  )
})

test('two questions of the same words keep an answer each', () => {
  const same: Question = { text: 'Why?', kind: 'line', required: false, options: [] }
  expect(carriedAnswers([same, same], withAnswers([same, same], ['first', 'second']))).toEqual(['first', 'second'])
})
