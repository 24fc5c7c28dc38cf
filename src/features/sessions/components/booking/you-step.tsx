'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import type { EmailCodeFormProps } from '#features/accounts/components/email-code/email-code-form.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLater } from '#ui/use-later.ts'

type Props = Pick<EmailCodeFormProps, 'words' | 'problems' | 'signInHref' | 'onDone'> & { reader: Reader }

const load = () => import('#features/accounts/components/email-code/email-code-form.tsx').then((m) => m.EmailCodeForm)

/** Who is booking: a name, an address, and the code sent to it. */
export function YouStep({ reader, ...form }: Props) {
  const t = useTranslations('Booking')
  const EmailCodeForm = useLater(load)
  return (
    <div className="mt-5 max-w-94">
      <p className="mb-6 text-text-muted">{t('you.text')}</p>
      {EmailCodeForm ? (
        <EmailCodeForm
          {...form}
          reader={{ ...reader, locale: reader.locale as EmailCodeFormProps['reader']['locale'] }}
        />
      ) : (
        <Skeleton className="h-56" />
      )}
    </div>
  )
}
