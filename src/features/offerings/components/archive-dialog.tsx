'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useProblem } from '#client/problem.ts'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { toast } from '#ui/toast.ts'
import type { OwnOffering } from '../input.ts'
import { offerings, ownOfferings } from './api.ts'

type Props = {
  offering: OwnOffering
  /** The ids of the active ones in their order: undoing puts it back where it was. */
  order: string[]
  onClose: () => void
  onArchived: () => void
}

/** Asks before an offering leaves the coach's page; the toast afterwards takes it back. */
export function ArchiveDialog({ offering: { id, name }, order, onClose, onArchived }: Props) {
  const t = useTranslations('Offerings')
  const problem = useProblem()
  const client = useQueryClient()
  const fresh = () => client.invalidateQueries(ownOfferings())
  async function undo() {
    try {
      await offerings.restore({ id })
      await offerings.order({ ids: order })
    } catch (error) {
      toast({ tone: 'error', text: problem(error) })
    }
    await fresh()
  }
  const { pending, error, submit } = useSubmit(
    () => offerings.archive({ id }).then(fresh),
    () => {
      onArchived()
      toast({
        tone: 'success',
        text: t('archive.done', { name }),
        action: { label: t('archive.undo'), onAction: () => void undo() },
      })
    },
  )
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      tone="primary"
      title={t('archive.title', { name })}
      text={t('archive.text')}
      keepLabel={t('archive.keep')}
      confirmLabel={t('archive.confirm')}
      busyLabel={t('archive.busy')}
      busy={pending}
      onConfirm={() => void submit(undefined)}
    >
      {error && <Refusal error={error} />}
    </ConfirmDialog>
  )
}
