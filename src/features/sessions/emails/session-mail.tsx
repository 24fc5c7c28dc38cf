import type { ReactNode } from 'react'
import type { Translator } from '#client/translator.ts'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import { SessionPanel } from './session-panel.tsx'

type Props = {
  notice: Notice
  reader: Addressee
  words: Translator
  title: string
  intro: string
  preview: string
  /** What else there is to know, as parts of the frame. */
  children: ReactNode
}

/** A mail about a session, or the first of several: what happened, when it is, and the way to its page. */
export function SessionMail({ notice, reader, words, children, ...said }: Props) {
  return (
    <EmailFrame
      {...said}
      locale={reader.locale}
      brand={notice.practice}
      footer={words('footer', { practice: notice.practice })}
    >
      <EmailPart below={8}>
        <SessionPanel {...{ notice, reader, words }} />
      </EmailPart>
      {children}
    </EmailFrame>
  )
}
