'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useLater } from '#ui/use-later.ts'
import type { OwnOffering } from '../input.ts'
import { ownOfferings } from './api.ts'
import { ArchiveDialog } from './archive-dialog.tsx'
import { ArchivedOfferings } from './archived-offerings.tsx'
import type { Choices } from './offering-form.tsx'
import { OfferingRow } from './offering-row.tsx'
import type { UsualTerms } from './times-fields.tsx'
import { useOfferingOrder } from './use-offering-order.ts'
import { useRowDrag } from './use-row-drag.ts'

const loadDrawer = () => import('./offering-drawer.tsx').then(({ OfferingDrawer }) => OfferingDrawer)

type Props = { choices: Choices; currency: string; usual: UsualTerms }

/** What a coach offers, in the order clients see it. */
export function OfferingList({ choices, currency, usual }: Props) {
  const t = useTranslations('Offerings')
  const { data } = useSuspenseQuery(ownOfferings())
  const active = data.filter((one) => one.archivedAt === null)
  const unpriced = active.filter((one) => one.priceMinor === null).length
  const ids = active.map((one) => one.id)
  const { move, said } = useOfferingOrder(active)
  const drag = useRowDrag((id, over) => move(id, ids.indexOf(over)))
  const [drawer, setDrawer] = useState<{ offering: OwnOffering | null; open: boolean; count: number } | null>(null)
  const OfferingDrawer = useLater(loadDrawer)
  const [archiving, archive] = useState<(OwnOffering & { order: string[] }) | null>(null)
  const list = useRef<HTMLOListElement>(null)
  /** The row that had the focus is gone: the one in its place takes it, or the page. */
  function afterArchiving(at: number) {
    archive(null)
    setTimeout(() => {
      const names = list.current?.querySelectorAll<HTMLElement>('[data-opens]') ?? []
      const next = names[Math.min(at, names.length - 1)] ?? document.getElementById('main')
      next?.focus()
    })
  }
  const show = (offering: OwnOffering | null) =>
    setDrawer((last) => ({ offering, open: true, count: (last?.count ?? 0) + 1 }))
  const landingAt = (id: string) => {
    if (!drag.dragged || drag.over !== id || drag.dragged === id) return null
    return ids.indexOf(drag.dragged) > ids.indexOf(id) ? 'above' : 'below'
  }
  return (
    <>
      {active.length === 0 ? (
        <EmptyState
          level={1}
          title={t('empty.title')}
          actions={
            <Button variant="primary" icon={<Plus size={16} />} onClick={() => show(null)}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <PageHeader
            title={t('heading', { count: active.length })}
            lead={t('lead', { count: active.length })}
            actions={
              <Button variant="primary" icon={<Plus size={16} />} onClick={() => show(null)}>
                {t('new')}
              </Button>
            }
          />
          {unpriced > 0 && (
            <Banner tone="warning" className="mb-6" title={t('unpriced', { count: unpriced })}>
              {t('unpricedText')}
            </Banner>
          )}
          <ol ref={list} aria-label={t('list')} className="border-border border-t">
            {active.map((offering, at) => (
              <OfferingRow
                key={offering.id}
                offering={offering}
                at={at}
                count={active.length}
                onEdit={() => show(offering)}
                onMove={(to) => move(offering.id, to)}
                onArchive={() => archive({ ...offering, order: ids })}
                landing={landingAt(offering.id)}
                handle={drag.handle(offering.id)}
                row={drag.row(offering.id)}
              />
            ))}
          </ol>
          <p className="mt-4 max-w-[60ch] text-sm text-text-muted">{t('bookedStay')}</p>
        </>
      )}
      <ArchivedOfferings archived={data.filter((one) => one.archivedAt !== null)} />
      <p role="status" className="sr-only">
        {said}
      </p>
      {drawer && OfferingDrawer && (
        <OfferingDrawer
          key={drawer.count}
          open={drawer.open}
          offering={drawer.offering}
          choices={choices}
          currency={currency}
          usual={usual}
          onClose={() => setDrawer({ ...drawer, open: false })}
        />
      )}
      {archiving && (
        <ArchiveDialog
          offering={archiving}
          order={archiving.order}
          onClose={() => archive(null)}
          onArchived={() => afterArchiving(archiving.order.indexOf(archiving.id))}
        />
      )}
    </>
  )
}
