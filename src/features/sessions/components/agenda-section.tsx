'use client'
import { useTranslations } from 'next-intl'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { Session } from '../input.ts'
import { AgendaForm } from './agenda-form.tsx'

/** What the client wants to talk about: theirs to write while it is ahead, for both to read. */
export function AgendaSection({ session }: { session: Session }) {
  const t = useTranslations('Sessions')
  const { side, status, agenda } = session
  const isAhead = status === 'confirmed' || status === 'requested'
  const isOpen = side === 'client' && isAhead
  const fact = agenda ? 'agenda.some' : isAhead ? 'agenda.none' : 'agenda.never'
  return (
    <section id="agenda" aria-labelledby="agenda-heading" className="scroll-mt-20">
      <SectionHeading
        id="agenda-heading"
        aside={isOpen ? t('agenda.reads', { other: session.with?.name ?? '' }) : undefined}
      >
        {t(fact)}
      </SectionHeading>
      {isOpen ? (
        <AgendaForm id={session.id} agenda={agenda} />
      ) : (
        agenda && <p className="type-reading max-w-(--reading-max) whitespace-pre-wrap break-words">{agenda}</p>
      )}
    </section>
  )
}
