'use client'
import Bookmark from 'lucide-react/icons/bookmark'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { buttonStyle } from '#ui/button-style.ts'
import { cx } from '#ui/class-names.ts'

type Props = {
  coachId: string
  kept: boolean
  words: { keep: string; kept: string; failed: string }
  className?: string
}

/** Shows the change at once, and takes it back when it could not be saved. */
export function FavouriteButton({ coachId, kept: given, words, className }: Props) {
  const router = useRouter()
  const [kept, setKept] = useState(given)
  const [failed, setFailed] = useState(false)
  async function toggle() {
    setKept(!kept)
    setFailed(false)
    try {
      const { favourites } = await import('./api.ts')
      await (kept ? favourites.release({ coachId }) : favourites.keep({ coachId }))
      router.refresh() // counts, and a list of favourites
    } catch {
      setKept(kept)
      setFailed(true)
    }
  }
  return (
    <span className={cx('relative', className)}>
      <button
        type="button"
        aria-pressed={kept}
        aria-label={words.keep}
        title={kept ? words.kept : words.keep}
        onClick={toggle}
        className={buttonStyle({ variant: 'ghost', square: true })}
      >
        <Bookmark size={18} className={kept ? 'fill-primary text-primary' : ''} />
      </button>
      <span
        role="status"
        className={
          failed
            ? 'absolute top-full right-0 z-10 w-max max-w-56 rounded-md border border-border bg-raised px-2.5 py-1.5 text-sm shadow-md'
            : 'sr-only'
        }
      >
        {failed && words.failed}
      </span>
    </span>
  )
}
