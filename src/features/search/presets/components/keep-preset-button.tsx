'use client'
import { useState } from 'react'
import { useLater } from '#ui/use-later.ts'
import type { KeepProps } from './keep-preset-dialog.tsx'

const load = () => import('./keep-preset-dialog.tsx').then(({ KeepPresetDialog }) => KeepPresetDialog)

type Props = Omit<KeepProps, 'open' | 'onOpenChange'> & { words: { keep: string } }

/** Asks for a name. */
export function KeepPresetButton(props: Props) {
  const [open, setOpen] = useState(false)
  const KeepDialog = useLater(load)
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} className="link hit-area text-sm">
        {props.words.keep}
      </button>
      {KeepDialog && <KeepDialog key={String(open)} {...props} open={open} onOpenChange={setOpen} />}
    </>
  )
}
