import { useTranslations } from 'next-intl'
import { Avatar } from '#ui/avatar.tsx'
import type { OpenedInvitation } from '../../input.ts'

type Props = {
  coach: NonNullable<OpenedInvitation['coach']>
  sent: NonNullable<OpenedInvitation['sent']>
}

/** Who invites, in their own words, and what accepting means. */
export function InvitationLetter({ coach, sent }: Props) {
  const t = useTranslations('Invited')
  const said = { coach: coach.name, email: sent.email }
  return (
    <>
      <div className="flex items-center gap-4 desk:gap-5">
        <Avatar id={coach.id} name={coach.name} size={64} />
        <div className="min-w-0">
          <p className="break-words font-semibold text-md">{coach.name}</p>
          {coach.headline && (
            <p dir="auto" className="break-words text-text-muted">
              {coach.headline}
            </p>
          )}
        </div>
      </div>
      <h1 className="type-page mt-6">{t('title', said)}</h1>
      {sent.note && (
        <figure className="mt-5">
          <figcaption className="text-sm text-text-muted">{t('words', said)}</figcaption>
          <blockquote
            dir="auto"
            className="mt-1 whitespace-pre-line break-words font-serif text-[1.0625rem]/7 [font-weight:420]"
          >
            {sent.note}
          </blockquote>
        </figure>
      )}
      <section aria-labelledby="means-heading" className="mt-6 border-border border-y py-4">
        <h2 id="means-heading" className="font-semibold">
          {t('what')}
        </h2>
        <ul className="mt-2 grid list-disc gap-1.5 break-words pl-5 text-text-muted">
          <li>{t('means.work', said)}</li>
          <li>{t('means.sees', said)}</li>
          <li>{t('means.free')}</li>
        </ul>
        {!coach.isBookable && <p className="mt-3">{t('paused', said)}</p>}
      </section>
    </>
  )
}
