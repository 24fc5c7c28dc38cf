'use client'
import { useTranslations } from 'next-intl'
import { Radio } from '#ui/radio.tsx'
import type { Wish } from './wish.ts'
import { WISHES } from './wish.ts'

type Props = {
  /** How many sessions a wish would change. */
  countOf: (wish: Wish) => number
  wish: Wish
  disabled?: boolean
  onWish: (wish: Wish) => void
}

/** This one, this and the following, or all that are ahead; nothing where there is no choice. */
export function ScopeChoice({ countOf, wish, disabled = false, onWish }: Props) {
  const t = useTranslations('Series')
  const counts = WISHES.map(countOf)
  // What would change no more than another choice does is no choice.
  const choices = WISHES.filter((_, n) => n === 0 || (counts[n] ?? 0) > (counts[n - 1] ?? 0))
  if (choices.length < 2) return null
  return (
    <fieldset className="grid justify-items-start gap-2" disabled={disabled}>
      <legend className="type-label mb-1.5">{t('scope.which')}</legend>
      {choices.map((one) => (
        <Radio key={one} name="wish" value={one} checked={wish === one} onChange={() => onWish(one)}>
          {t(`scope.${one}`, { count: countOf(one) })}
        </Radio>
      ))}
    </fieldset>
  )
}
