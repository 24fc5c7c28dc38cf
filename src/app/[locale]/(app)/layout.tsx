import type { ReactNode } from 'react'
import { QueryProvider } from '#client/query-provider.tsx'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { SignedInFrame } from '#features/accounts/components/signed-in-frame.tsx'
import { practice } from '#features/practice/components/api.ts'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function SignedInLayout({ children, params }: Props) {
  const [{ locale }, me, { name }] = await Promise.all([params, accounts.me({}), practice.get({})])
  return (
    <QueryProvider>
      <Words of={['Navigation']}>
        <SignedInFrame me={{ id: me.id, name: me.name, kind: me.kind, locale }} practice={name}>
          {children}
        </SignedInFrame>
      </Words>
    </QueryProvider>
  )
}
