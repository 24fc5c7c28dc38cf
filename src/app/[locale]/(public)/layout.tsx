import type { ReactNode } from 'react'
import { isSignedIn } from '#client/viewer.ts'
import { practice } from '#features/practice/components/api.ts'
import { PublicFrame } from '#features/practice/components/public-frame.tsx'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function PublicLayout({ children, params }: Props) {
  const [{ locale }, signedIn, { name, directory }] = await Promise.all([params, isSignedIn(), practice.get({})])
  return (
    <PublicFrame {...{ locale, directory, signedIn }} practice={name}>
      {children}
    </PublicFrame>
  )
}
