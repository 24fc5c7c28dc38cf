'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Radio } from '#ui/radio.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { toast } from '#ui/toast.ts'
import { coaches } from '../../components/api.ts'
import type { Listing } from '../rules.ts'
import { LISTINGS } from '../rules.ts'

type Props = {
  kept: Listing
  /** Whether the practice has a directory. */
  directory: boolean
}

/** Who finds and books a coach: everybody, those with their link and their clients, or nobody. Kept by its button, asked about before a pause. */
export function ListingChoice({ kept, directory }: Props) {
  const t = useTranslations('CoachProfile.listing')
  const router = useRouter()
  const [chosen, choose] = useState(kept)
  const [asking, ask] = useState(false)
  const save = useSubmit(coaches.chooseListing, ({ status }) => {
    ask(false)
    toast({ tone: 'success', text: t(`${status as Listing}.done`) })
    router.refresh()
  })
  const keep = () => save.submit({ status: chosen })
  return (
    <form
      aria-labelledby="listing-heading"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen === 'paused') ask(true)
        else void keep()
      }}
    >
      <SectionHeading id="listing-heading">{t('title')}</SectionHeading>
      <Refusal error={save.error} className="mb-4" />
      <fieldset className="flex flex-col gap-4">
        <legend className="sr-only">{t('title')}</legend>
        {LISTINGS.map((status) => (
          <Radio
            key={status}
            name="listing"
            value={status}
            checked={status === chosen}
            onChange={() => choose(status)}
            hint={t(status === 'listed' && !directory ? 'listed.textAlone' : `${status}.text`)}
          >
            <span className="font-medium">{t(`${status}.name`)}</span>
          </Radio>
        ))}
      </fieldset>
      {chosen !== kept && (
        <div className="mt-5 flex flex-wrap gap-2">
          <Button type="submit" variant="primary" loading={save.pending} loadingLabel={t('saving')}>
            {t(`${chosen}.action`)}
          </Button>
          <Button disabled={save.pending} onClick={() => choose(kept)}>
            {t('undo')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        tone="primary"
        title={t('paused.ask')}
        text={t('paused.askText')}
        keepLabel={t('paused.keep')}
        confirmLabel={t('paused.confirm')}
        busy={save.pending}
        onConfirm={() => void keep()}
      />
    </form>
  )
}
