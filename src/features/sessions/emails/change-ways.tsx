import type { Translator } from '#client/translator.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailParagraph } from '#ui/email/paragraph.tsx'
import { EmailPart } from '#ui/email/part.tsx'

/** The addresses that change a session without signing in; null for who signs in. */
export type Ways = { cancel: string; move: string } | null

type Props = { ways: Ways; canMove: boolean; words: Translator }

/** What to do when plans change: two links that work once, each on a page that asks first. */
export function ChangeWays({ ways, canMove, words }: Props) {
  if (!ways) return null
  return (
    <EmailPart above={28}>
      <EmailParagraph title={words('ways.title')}>{words(canMove ? 'ways.text' : 'ways.onlyCancel')}</EmailParagraph>
      <div style={{ marginTop: 12 }}>
        {canMove && <EmailButton href={ways.move}>{words('ways.move')}</EmailButton>}
        <EmailButton href={ways.cancel}>{words('ways.cancel')}</EmailButton>
      </div>
    </EmailPart>
  )
}
