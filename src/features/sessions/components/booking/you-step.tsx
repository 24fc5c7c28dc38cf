'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import type { EmailCodeFormProps } from '#features/accounts/components/email-code/email-code-form.tsx'
import { EmailCodeForm } from '#features/accounts/components/email-code/email-code-form.tsx'

type Props = Pick<EmailCodeFormProps, 'words' | 'problems' | 'signInHref' | 'onDone'> & { reader: Reader }

/** Who is booking: a name, an address, and the code sent to it. */
export function YouStep({ reader, ...form }: Props) {
  const t = useTranslations('Booking')
  return (
    <div className="mt-5 max-w-94">
      <p className="mb-6 text-text-muted">{t('you.text')}</p>
      <EmailCodeForm
        {...form}
        reader={{ ...reader, locale: reader.locale as EmailCodeFormProps['reader']['locale'] }}
      />
    </div>
  )
}
