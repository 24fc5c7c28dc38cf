'use client'
import { useTranslations } from 'next-intl'
import { useDirectory } from '#features/practice/components/directory-context.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { BookingHeader } from './booking-header.tsx'
import type { BookingProps } from './props.ts'

type Props = Pick<BookingProps, 'coach' | 'practice'> & {
  isVisitor: boolean
  /** The page is the reader's own. */
  own: boolean
}

/** Nobody books themselves, nor a coach who offers nothing. */
export function CannotBook({ coach, own, practice, isVisitor }: Props) {
  const t = useTranslations('Booking')
  const directory = useDirectory()
  return (
    <>
      <BookingHeader {...{ coach, practice, isVisitor }} step={0} back={`/coaches/${coach.handle}`} />
      <main id="main" tabIndex={-1} className="px-4 py-10">
        <EmptyState
          drawing="bare"
          level={1}
          title={t(own ? 'own.title' : 'nothing.title', { coach: coach.name })}
          actions={
            (own || directory) && (
              <ButtonLink variant="primary" href={own ? '/availability' : '/coaches'}>
                {t(own ? 'own.action' : 'nothing.action')}
              </ButtonLink>
            )
          }
        >
          {t(own ? 'own.text' : directory ? 'nothing.text' : 'nothing.textAlone')}
        </EmptyState>
      </main>
    </>
  )
}
