import { getTranslations } from 'next-intl/server'
import { orNull } from '#client/or-null.ts'
import { problemWords } from '#client/problem-words.ts'
import { accounts } from '../api.ts'
import { AgreeForm } from './agree-form.tsx'
import { DoorHead } from './door-head.tsx'

/** Where the links of a change of address lead, one for the old address and one for the new. */
export async function AgreePage({ side, token }: { side: 'old' | 'new'; token: string }) {
  const [t, problems, link] = await Promise.all([
    getTranslations('EmailChange'),
    problemWords('link_invalid'),
    /^[\w-]{16,128}$/.test(token) ? orNull(accounts.readEmailChange({ side, token }), 'link_invalid') : null,
  ])
  if (!link) return <DoorHead title={t('overTitle')} text={t('overText')} />
  return (
    <>
      <DoorHead title={t('title')} text={t(side === 'old' ? 'textOld' : 'textNew', { email: link.newEmail })} />
      <AgreeForm
        side={side}
        token={token}
        problems={problems}
        words={{
          submit: t(side === 'old' ? 'submitOld' : 'submitNew'),
          busy: t('busy'),
          done: t('done'),
          waitingOld: t('waitingOld'),
          waitingNew: t('waitingNew'),
        }}
      />
    </>
  )
}
