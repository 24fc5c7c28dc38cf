import Bookmark from 'lucide-react/icons/bookmark'
import { getTranslations } from 'next-intl/server'
import { buttonStyle } from '#ui/button-style.ts'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'
import { FavouriteButton } from './favourite-button.tsx'
import { readKept } from './read-kept.ts'

type Props = {
  coach: { id: string; name: string }
  /** Where a visitor comes back to, who has to sign in first: an address without language. */
  here: string
  className?: string
}

/** Keeps a coach for later. */
export async function KeepCoach({ coach, here, className }: Props) {
  const [t, kept] = await Promise.all([getTranslations('Favourites'), readKept()])
  const { id, name } = coach
  if (!kept) {
    return (
      <Link
        href={`/sign-in?${new URLSearchParams({ next: here })}`}
        prefetch={false}
        aria-label={t('signIn', { name })}
        title={t('signInShort')}
        className={cx(buttonStyle({ variant: 'ghost', square: true }), className)}
      >
        <Bookmark size={18} />
      </Link>
    )
  }
  return (
    <FavouriteButton
      key={String(kept.has(id))}
      coachId={id}
      kept={kept.has(id)}
      words={{ keep: t('keep', { name }), kept: t('kept', { name }), failed: t('failed') }}
      {...(className ? { className } : {})}
    />
  )
}
