'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import { toast } from '#ui/toast.ts'
import { coaches } from '../../components/api.ts'
import type { BookingLink } from '../input.ts'

type Props = {
  link: BookingLink
  /** Nobody books the coach just now, not by their link either. */
  paused: boolean
}

/** The address a coach gives to clients: on, copied, renewed, off. */
export function PrivateLink({ link: { on, address, createdAt }, paused }: Props) {
  const t = useTranslations('PrivateLink')
  const router = useRouter()
  const box = useRef<HTMLInputElement>(null)
  const fresh = useRef(false)
  const [asking, setAsking] = useState<'renew' | 'stop'>()
  const make = useSubmit(coaches.makeLink, () => {
    fresh.current = true
    setAsking(undefined)
    if (on) toast({ tone: 'success', text: t('renewed') })
    router.refresh()
  })
  const stop = useSubmit(coaches.stopLink, () => {
    setAsking(undefined)
    toast({ tone: 'success', text: t('stopped') })
    router.refresh()
  })
  // A new address is there to be copied: where it stands is where the reader goes on.
  useEffect(() => {
    if (!createdAt || !fresh.current) return
    fresh.current = false
    box.current?.focus()
    box.current?.select()
  }, [createdAt])
  const action = asking === 'stop' ? stop : make
  return (
    <section aria-labelledby="link-heading">
      <SectionHeading id="link-heading" aside={on && !paused && <StatusTag tone="success">{t('on')}</StatusTag>}>
        {t('title')}
      </SectionHeading>
      <p className="max-w-136 text-text-muted">{t(on && paused ? 'textPaused' : 'text')}</p>
      <Refusal error={make.error ?? stop.error} className="mt-4" />
      {on ? (
        <>
          {address ? (
            <Field label={t('address')} className="mt-4">
              <Input ref={box} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
            </Field>
          ) : (
            <p className="mt-4 max-w-136">{t('lost')}</p>
          )}
          <div className="mt-4 flex flex-wrap gap-2">
            {address && <CopyButton key={address} text={address} label={t('copy')} copiedLabel={t('copied')} />}
            <Button onClick={() => setAsking('renew')}>{t('renew')}</Button>
            <Button variant="danger-outline" onClick={() => setAsking('stop')}>
              {t('stop')}
            </Button>
          </div>
        </>
      ) : (
        <Button className="mt-4" loading={make.pending} loadingLabel={t('making')} onClick={() => void make.submit({})}>
          {t('make')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          open
          onOpenChange={() => setAsking(undefined)}
          title={t(`${asking}Ask`)}
          text={t(`${asking}Text`)}
          keepLabel={t('keep')}
          confirmLabel={t(asking)}
          busy={action.pending}
          tone={asking === 'stop' ? 'danger' : 'primary'}
          onConfirm={() => void action.submit({})}
        />
      )}
    </section>
  )
}
