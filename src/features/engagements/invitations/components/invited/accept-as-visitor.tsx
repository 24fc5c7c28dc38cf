'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import type { EmailCodeFormProps } from '#features/accounts/components/email-code/email-code-form.tsx'
import type { EmailCodeWords } from '#features/accounts/components/email-code/words.ts'
import { Button } from '#ui/button.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLater } from '#ui/use-later.ts'
import { engagements } from '../../../components/api.ts'
import type { Accepted, OpenedInvitation } from '../../input.ts'

const load = () => import('#features/accounts/components/email-code/email-code-form.tsx').then((m) => m.EmailCodeForm)

type Props = {
  token: string
  sent: NonNullable<OpenedInvitation['sent']>
  reader: Reader
  emailCode: { words: EmailCodeWords; problems: ProblemWords }
  onAccepted: (accepted: Accepted) => void
  onNo: () => void
}

/** For a visitor: who they are, the code sent to their address, and the invitation is accepted. */
export function AcceptAsVisitor({ token, sent, reader, emailCode, onAccepted, onNo }: Props) {
  const t = useTranslations('Invited')
  const [begun, begin] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (begun) heading.current?.focus()
  }, [begun])
  const EmailCodeForm = useLater(load)
  const { zone, hourCycle, locale } = reader
  if (!begun) {
    return (
      <div className="flex flex-wrap gap-3 max-sm:*:flex-1">
        <Button variant="primary" size="lg" onClick={() => begin(true)}>
          {t('accept')}
        </Button>
        <Button size="lg" onClick={onNo}>
          {t('no')}
        </Button>
      </div>
    )
  }
  return (
    <section aria-labelledby="you-heading" className="max-w-94">
      <h2 id="you-heading" ref={heading} tabIndex={-1} className="type-section outline-none">
        {t('you')}
      </h2>
      <p className="mt-1 mb-5 text-text-muted">{t('youText')}</p>
      {EmailCodeForm ? (
        <EmailCodeForm
          {...emailCode}
          initial={{ name: sent.name, email: sent.email }}
          reader={{ zone, hourCycle, locale: locale as EmailCodeFormProps['reader']['locale'] }}
          signInHref={`/sign-in?next=${encodeURIComponent(localised(`/invited/${token}`, locale))}`}
          onDone={async () => onAccepted(await engagements.acceptInvitation({ token }))}
        />
      ) : (
        <Skeleton className="h-56" />
      )}
      <Button variant="ghost" full className="mt-2" onClick={onNo}>
        {t('no')}
      </Button>
    </section>
  )
}
