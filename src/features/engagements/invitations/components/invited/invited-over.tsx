import { getTranslations } from 'next-intl/server'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { OpenedInvitation } from '../../input.ts'

type Props = {
  why: Exclude<OpenedInvitation['state'], 'open'> | 'link_invalid'
  coach: OpenedInvitation['coach']
  isVisitor: boolean
}

/** An invitation that is not to be answered (any more), said calmly, with a way on. */
export async function InvitedOver({ why, coach, isVisitor }: Props) {
  const [t, { directory }] = await Promise.all([getTranslations('Invited'), readPractice()])
  const home = isVisitor ? { href: '/', label: t('go.start') } : { href: '/home', label: t('go.home') }
  const ways = {
    own: { href: '/coach/clients?show=invitations', label: t('go.clients') },
    yours: coach?.isBookable ? { href: `/book/${coach.handle}`, label: t('go.book') } : home,
    gone: directory ? { href: '/coaches', label: t('go.coaches') } : home,
    answered: isVisitor ? { href: '/sign-in', label: t('go.signIn') } : home,
  } as const
  const way = why in ways ? ways[why as keyof typeof ways] : home
  return (
    <EmptyState
      drawing="bare"
      level={1}
      title={t(`over.${why}.title`, { coach: coach?.name ?? '' })}
      actions={
        <ButtonLink variant="primary" href={way.href}>
          {way.label}
        </ButtonLink>
      }
    >
      {t(`over.${why}.text`, { coach: coach?.name ?? '' })}
    </EmptyState>
  )
}
