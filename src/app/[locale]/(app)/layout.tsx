import type { ReactNode } from 'react'
import { QueryProvider } from '#client/query-provider.tsx'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { SignedInFrame } from '#features/accounts/components/signed-in-frame.tsx'
import { practice } from '#features/practice/components/api.ts'
import { DirectoryContext } from '#features/practice/components/directory-context.tsx'
import { sessions } from '#features/sessions/components/api.ts'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function SignedInLayout({ children, params }: Props) {
  const [{ locale }, me, { name, directory }] = await Promise.all([params, accounts.me({}), practice.get({})])
  const booking = me.kind === 'client' ? await bookingOf(directory) : null
  return (
    <QueryProvider>
      <DirectoryContext directory={directory}>
        <Words of={['Navigation']}>
          <SignedInFrame me={{ id: me.id, name: me.name, kind: me.kind, locale, booking }} practice={name}>
            {children}
          </SignedInFrame>
        </Words>
      </DirectoryContext>
    </QueryProvider>
  )
}

/** Where a client books: in the directory, else with their one coach; without one, or with several, nowhere of its own. */
async function bookingOf(directory: boolean): Promise<string | null> {
  if (directory) return '/coaches'
  const [coach, ...others] = await sessions.coaches({})
  return coach && others.length === 0 ? `/book/${coach.handle}` : null
}
