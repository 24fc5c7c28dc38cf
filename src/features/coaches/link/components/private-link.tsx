'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { AddressToCopy } from '#ui/address-to-copy.tsx'
import { Button } from '#ui/button.tsx'
import { EndAddress } from '#ui/end-address.tsx'
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
export function PrivateLink({ link: { on, address }, paused }: Props) {
  const t = useTranslations('PrivateLink')
  const router = useRouter()
  const [made, setMade] = useState<string | null>(null)
  const make = useSubmit(coaches.makeLink, (fresh) => {
    setMade(fresh.address)
    if (on) toast({ tone: 'success', text: t('renewed') })
    router.refresh()
  })
  const stop = useSubmit(coaches.stopLink, () => {
    toast({ tone: 'success', text: t('stopped') })
    router.refresh()
  })
  const end = <EndAddress say={t} renew={make} stop={stop} />
  return (
    <section aria-labelledby="link-heading">
      <SectionHeading id="link-heading" aside={on && !paused && <StatusTag tone="success">{t('on')}</StatusTag>}>
        {t('title')}
      </SectionHeading>
      <p className="max-w-136 text-text-muted">{t(on && paused ? 'textPaused' : 'text')}</p>
      <Refusal error={make.error ?? stop.error} className="mt-4" />
      {!on && (
        <Button className="mt-4" loading={make.pending} loadingLabel={t('making')} onClick={() => void make.submit({})}>
          {t('make')}
        </Button>
      )}
      {on && address && (
        <AddressToCopy
          label={t('address')}
          address={address}
          fresh={address === made}
          copyLabel={t('copy')}
          copiedLabel={t('copied')}
        >
          {end}
        </AddressToCopy>
      )}
      {on && !address && (
        <>
          <p className="mt-4 max-w-136">{t('lost')}</p>
          <div className="mt-4 flex flex-wrap gap-2">{end}</div>
        </>
      )}
    </section>
  )
}
