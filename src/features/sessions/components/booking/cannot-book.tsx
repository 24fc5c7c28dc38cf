import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { BookingHeader } from './booking-header.tsx'
import type { BookingProps } from './props.ts'

type Props = Pick<BookingProps, 'coach' | 'brand'> & {
  isVisitor: boolean
  /** Whether there are other coaches to look at. */
  directory: boolean
  /** The page is the reader's own. */
  own: boolean
}

/** Nobody books themselves, nor a coach who offers nothing. */
export function CannotBook({ coach, own, brand, directory, isVisitor }: Props) {
  const t = useTranslations('Booking')
  return (
    <>
      <BookingHeader {...{ coach, brand, isVisitor }} step={0} back={`/coaches/${coach.handle}`} />
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
