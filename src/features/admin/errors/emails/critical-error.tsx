import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime, zoneLabel } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailPart } from '#ui/email/part.tsx'

type Props = {
  error: {
    id: number
    source: 'server' | 'browser' | 'job'
    component: string
    message: string
    requestId: string | null
    firstAt: Date
  }
  brand: string
  reader: Reader
  /** Origin of Loom. */
  baseUrl: string
}

/** To an admin: something broke that nobody had seen before. */
export function CriticalErrorEmail({ error, brand, reader, baseUrl }: Props) {
  const t = translator(reader.locale, 'AdminMail')
  const at = error.firstAt.getTime()
  const prefix = reader.locale === 'en' ? '' : `/${reader.locale}`
  const rows = [
    [t('critical.where'), error.component || t(`critical.source.${error.source}`)],
    [t('critical.what'), error.message],
    [
      t('critical.when'),
      `${formatShortDay(at, reader, at)}, ${formatTime(at, reader)}, ${zoneLabel(reader.zone, at, reader.locale)}`,
    ],
    ...(error.requestId ? [[t('critical.reference'), error.requestId] as const] : []),
  ] as const
  return (
    <EmailFrame
      locale={reader.locale}
      brand={brand}
      preview={error.message}
      title={t('critical.title')}
      intro={t(`critical.intro.${error.source}`)}
      footer={t('critical.footer')}
    >
      <EmailPart below={28}>
        <EmailFacts rows={rows} />
      </EmailPart>
      <EmailPart>
        <EmailButton look="strong" href={`${baseUrl}${prefix}/admin/errors/${error.id}`}>
          {t('critical.open')}
        </EmailButton>
      </EmailPart>
    </EmailFrame>
  )
}
