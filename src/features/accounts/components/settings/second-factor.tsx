'use client'
import { useState } from 'react'
import { Authenticator } from './authenticator.tsx'
import { BackupCodes } from './backup-codes.tsx'

type Props = { on: boolean; required: boolean; codesLeft: number; setFirst: string | undefined }

/** The app and its backup codes, which are shown when they are made and never again. */
export function SecondFactor({ on, required, codesLeft, setFirst }: Props) {
  const [fresh, setFresh] = useState<string[]>()
  return (
    <>
      <Authenticator on={on} required={required} setFirst={setFirst} onCodes={setFresh} />
      {on && <BackupCodes left={codesLeft} fresh={fresh} setFirst={setFirst} onFresh={setFresh} />}
    </>
  )
}
