'use client'
import { useTranslations } from 'next-intl'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLater } from '#ui/use-later.ts'
import type { Session } from '../../input.ts'
import { AnswerList } from './answer-list.tsx'

const load = () => import('./answers-form.tsx').then(({ AnswersForm }) => AnswersForm)

/** What the coach asked: the client's to answer while it is ahead, for both to read. */
export function AnswersSection({ session }: { session: Session }) {
  const t = useTranslations('Answers')
  const { side, status, questions } = session
  const isAhead = status === 'confirmed' || status === 'requested'
  const isAnswered = questions.some(({ answer }) => answer !== '')
  const fact = side === 'client' ? 'asked' : isAnswered ? 'some' : isAhead ? 'notYet' : 'never'
  return (
    <section id="answers" aria-labelledby="answers-heading" className="scroll-mt-20">
      <SectionHeading id="answers-heading">
        {t(`fact.${fact}`, { other: session.with?.name ?? t('somebody') })}
      </SectionHeading>
      {side === 'client' && isAhead ? (
        <Open session={session} />
      ) : (
        <AnswerList asked={questions} className="max-w-(--reading-max)" />
      )}
    </section>
  )
}

function Open({ session }: { session: Session }) {
  const AnswersForm = useLater(load)
  return AnswersForm ? <AnswersForm session={session} /> : <Skeleton className="h-40 max-w-(--reading-max)" />
}
