'use client'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'

type Words = Record<'codesTitle' | 'codesText' | 'copy' | 'copied' | 'kept', string>
type Props = { codes: string[]; words: Words; onKept: () => void }

/** The ten backup codes: shown this once. */
export function BackupCodeList({ codes, words, onKept }: Props) {
  const [copied, setCopied] = useState(false)
  return (
    <section className="flex flex-col gap-4" aria-labelledby="backup-codes">
      <h2 id="backup-codes" className="type-group" tabIndex={-1}>
        {words.codesTitle}
      </h2>
      <p className="text-text-muted">{words.codesText}</p>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1.5 rounded-md bg-sunken p-4 font-medium sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={async () => {
            await navigator.clipboard.writeText(codes.join('\n'))
            setCopied(true)
          }}
        >
          {copied ? words.copied : words.copy}
        </Button>
        <Button variant="primary" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </section>
  )
}
