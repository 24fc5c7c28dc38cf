'use client'
import { AskFirst } from './ask-first.tsx'

type Word = 'renew' | 'renewAsk' | 'renewText' | 'stop' | 'stopAsk' | 'stopText' | 'keep'
type Deed = { pending: boolean; submit: (nothing: Record<string, never>) => Promise<void> }

export type EndAddressProps = {
  /** The words of the page: both verbs, their questions, and what follows from each. */
  say: (word: Word) => string
  renew: Deed
  stop: Deed
}

/** How a secret address ends: by another one, or by none. Each asks first. */
export function EndAddress({ say, renew, stop }: EndAddressProps) {
  return (
    <>
      <AskFirst
        label={say('renew')}
        title={say('renewAsk')}
        text={say('renewText')}
        keepLabel={say('keep')}
        tone="primary"
        busy={renew.pending}
        onConfirm={() => renew.submit({})}
      />
      <AskFirst
        variant="danger-outline"
        label={say('stop')}
        title={say('stopAsk')}
        text={say('stopText')}
        keepLabel={say('keep')}
        busy={stop.pending}
        onConfirm={() => stop.submit({})}
      />
    </>
  )
}
