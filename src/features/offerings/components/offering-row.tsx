'use client'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Ellipsis from 'lucide-react/icons/ellipsis'
import GripVertical from 'lucide-react/icons/grip-vertical'
import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { formatMoney } from '#client/format.ts'
import { cx } from '#ui/class-names.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { MenuLater } from '#ui/menu-later.tsx'
import type { OwnOffering } from '../input.ts'

const loadMenu = () => import('./offering-menu.tsx').then(({ OfferingMenu }) => OfferingMenu)

type Props = {
  offering: OwnOffering
  /** Its place in the list, counted from 0, and how many there are. */
  at: number
  count: number
  onEdit: () => void
  onMove: (to: number) => void
  onArchive: () => void
  /** Set while another row is dragged over this one: on which side it would land. */
  landing: 'above' | 'below' | null
  handle: ComponentProps<'span'>
  row: ComponentProps<'li'>
}

/** One offering: pressing it opens it; its place changes by arrows, by its menu, or by dragging the handle. */
export function OfferingRow({ offering, at, count, onEdit, onMove, onArchive, landing, handle, row }: Props) {
  const t = useTranslations('Offerings')
  const locale = useLocale()
  const { name, kind, minutes, place, placeDetail, priceMinor, currency } = offering
  const price = priceMinor ? formatMoney(priceMinor, currency, locale) : t(priceMinor === 0 ? 'free' : 'noPrice')
  const arrows = [
    { to: at - 1, label: t('up', { name }), short: t('moveUp'), icon: <ArrowUp size={16} />, possible: at > 0 },
    {
      to: at + 1,
      label: t('down', { name }),
      short: t('moveDown'),
      icon: <ArrowDown size={16} />,
      possible: at < count - 1,
    },
  ]
  return (
    <li
      {...row}
      className={cx(
        'relative flex min-h-16 items-center gap-3 border-border border-b py-3 hover:bg-surface-hover desk:gap-4',
        landing && 'before:absolute before:inset-x-0 before:h-0.5 before:bg-primary',
        landing === 'above' && 'before:-top-px',
        landing === 'below' && 'before:-bottom-px',
      )}
    >
      {count > 1 && (
        <span
          {...handle}
          aria-hidden
          className="relative z-1 -ml-1.5 grid h-9 w-6 flex-none cursor-grab place-items-center text-text-faint hover:text-text active:cursor-grabbing max-sm:hidden pointer-coarse:hidden"
        >
          <GripVertical size={16} />
        </span>
      )}
      <div className="min-w-0 flex-1">
        <button
          type="button"
          data-opens
          className="break-words text-left font-medium after:absolute after:inset-0"
          onClick={onEdit}
        >
          {name}
        </button>
        <p className="text-sm text-text-muted">
          {t('line', { minutes: t('minutes', { minutes }), kind: t(`kind.${kind}`) })}
          <span className="sm:hidden">{`, ${price}`}</span>
        </p>
        <p className="truncate text-sm text-text-muted">
          {t('at', { place: t(`place.${place}`), detail: placeDetail.replace(/^https:\/\//, '') })}
        </p>
      </div>
      <span className="flex-none text-right max-sm:hidden">{price}</span>
      <div className="relative z-1 flex flex-none items-center gap-0.5">
        {count > 1 &&
          arrows.map((arrow) => (
            // Not disabled at the ends: the focus of somebody moving an offering there would be lost.
            <IconButton
              key={arrow.label}
              label={arrow.label}
              aria-disabled={!arrow.possible}
              className="max-sm:hidden aria-disabled:cursor-not-allowed aria-disabled:text-text-faint"
              onClick={() => arrow.possible && onMove(arrow.to)}
            >
              {arrow.icon}
            </IconButton>
          ))}
        <MenuLater
          trigger={
            <IconButton label={t('more', { name })}>
              <Ellipsis size={18} />
            </IconButton>
          }
          load={loadMenu}
          given={{ moves: arrows, onEdit, onMove, onArchive }}
        />
      </div>
    </li>
  )
}
