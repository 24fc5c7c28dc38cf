// The letters an account gets. Sent by jobs, so that no answer takes longer because somebody exists; the links in them
// are made here, so that no job carries one.
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { formatDay } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { readPractice } from '#features/practice/queries.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { sendMail } from '#platform/mail/send.ts'
import { mails } from '#platform/mail/tables.ts'
import { makeCode } from '../email-code/commands.ts'
import type { SendCode } from '../email-code/input.ts'
import { CODE_MINUTES, needsPassword } from '../email-code/rules.ts'
import { resetTokenFor, withIdentity } from '../gateway.ts'
import { hashOf, issueToken, newToken } from '../identity/commands.ts'
import { emailChange } from '../identity/tables.ts'
import type { Reader } from '../queries.ts'
import { readEntrant, readReader } from '../queries.ts'
import { safeNext } from '../sign-in/rules.ts'
import type { Notice, Request, SendNotice } from './input.ts'

/** Tells an owner what happened to their account, once the transaction that did it is through. */
export const tell = (tx: Tx, accountId: string, notice: Notice, values: Record<string, number> = {}): Promise<void> =>
  enqueue(tx, 'accounts.sendNotice', { accountId, notice, values, once: randomUUID() })

export async function sendNotice({ accountId, notice, values, once }: SendNotice): Promise<void> {
  const reader = await readerOf(accountId)
  if (reader) await post(reader, notice, { path: '/settings/security', values, once })
}

/** To an address somebody signed up with: how to confirm it, or that it has an account already. */
export async function sendVerification(email: string, next?: string): Promise<void> {
  const known = await withSystem('who is to be written to', (tx) => readEntrant(tx, email))
  const reader = known && (await readerOf(known.id))
  if (!reader) return
  if (await isEnough(email, known.verified ? 'already_here' : 'verify')) return
  if (known.verified) return post(reader, 'already_here', { path: '/sign-in', once: randomUUID() })
  const token = await withIdentity((tx) => issueToken(tx, 'verify', known.id, 24 * 60))
  const onwards = safeNext(next, '')
  await post(reader, 'verify', { path: `/verify/${token}${onwards && `?next=${encodeURIComponent(onwards)}`}` })
}

export async function sendReset(email: string): Promise<void> {
  const known = await withSystem('who is to be written to', (tx) => readEntrant(tx, email))
  const reader = known && (await readerOf(known.id))
  if (!reader || (await isEnough(email, 'reset'))) return
  const token = await resetTokenFor(email)
  if (token) await post(reader, 'reset', { path: `/reset/${token}` })
}

/** To an address that asked for a code: the code, or that this account is opened with its password. */
export async function sendCode({ email, locale, request }: SendCode): Promise<void> {
  const known = await withSystem('who is to be written to', (tx) => readEntrant(tx, email))
  const reader = (known && (await readerOf(known.id))) ?? { ...NOBODY, email, locale }
  if (known && needsPassword(known)) return post(reader, 'use_password', { path: '/sign-in', once: request })
  const code = await withIdentity((tx) => makeCode(tx, email, request))
  if (!code) return
  const { CodeEmail } = await import('../emails/code.tsx')
  const words = { minutes: CODE_MINUTES }
  // A run that is repeated makes another code, so its mail is another one.
  await mailTo(reader, 'code', randomUUID(), words, (said) => CodeEmail({ locale: reader.locale, said, code }))
}

/** A reader we know nothing of but an address. */
const NOBODY = { id: '', name: '', zone: 'Etc/UTC', hourCycle: 'h23' as const }

/** To both addresses of a change: the old one approves, the new one proves itself. */
export async function sendEmailChange(accountId: string): Promise<void> {
  const reader = await readerOf(accountId)
  if (!reader) return
  const [old, fresh] = [newToken(), newToken()]
  const [change] = await withIdentity((tx) =>
    tx
      .update(emailChange)
      .set({ oldToken: hashOf(old), newToken: hashOf(fresh) })
      .where(eq(emailChange.userId, accountId))
      .returning(),
  )
  if (!change) return
  const { newEmail } = change
  await post(reader, 'email_approve', { path: `/verify/old/${old}`, words: { newEmail } })
  // Somebody else's address gets no link to confirm: their account stays theirs.
  const taken = await withSystem('whether an address is free', (tx) => readEntrant(tx, newEmail))
  if (!taken && !(await isEnough(newEmail, 'email_confirm'))) {
    await post({ ...reader, email: newEmail }, 'email_confirm', { path: `/verify/new/${fresh}` })
  }
}

/** To the address an account had until now. */
export async function sendEmailChanged(accountId: string, oldEmail: string): Promise<void> {
  const reader = await readerOf(accountId)
  const words = { newEmail: reader?.email ?? '' }
  if (reader)
    await post({ ...reader, email: oldEmail }, 'email_changed', { path: '/sign-in', words, once: randomUUID() })
}

const readerOf = (id: string): Promise<Reader | null> => withSystem('where a letter goes', (tx) => readReader(tx, id))

/** Three letters an hour of a kind to an address: whoever types somebody else's must not fill their mailbox. */
async function isEnough(email: string, letter: Request): Promise<boolean> {
  const { rows } = await withSystem('how often was written', (tx) =>
    tx.execute<{ sent: number }>(sql`
      select count(*)::integer as sent from ${mails}
      where ${mails.toAddress} = ${email} and ${mails.template} = ${`accounts.${letter}`}
        and ${mails.createdAt} > now() - interval '1 hour'`),
  )
  return (rows[0]?.sent ?? 0) >= 3
}

type Contents = {
  /** Where its button leads. */
  path: string
  words?: Record<string, string>
  values?: Record<string, number>
  /** What it is sent once for, however often its job runs; a link is good for one letter by itself. */
  once?: string
}

async function post(reader: Reader, letter: Notice | Request, { path, words, values, once = path }: Contents) {
  const { LetterEmail } = await import('../emails/letter.tsx')
  const { locale } = reader
  const link = `${env().BASE_URL}${locale === 'en' ? '' : `/${locale}`}${path}`
  const day = formatDay(values?.deleteAfter ?? 0, reader, Date.now())
  await mailTo(reader, letter, once, { day, ...words, ...values }, (said) =>
    LetterEmail({ letter, locale, said, link }),
  )
}

type Said = Record<string, string | number> & { brand: string }

async function mailTo(
  reader: Reader,
  letter: string,
  once: string,
  words: Record<string, string | number>,
  body: (said: Said) => ReactElement,
) {
  const { name: brand } = await withSystem('who writes', readPractice)
  const said = { ...words, brand }
  await sendMail({
    dedupeKey: `accounts.${letter}:${hashOf(`${reader.id} ${reader.email} ${once}`)}`,
    template: `accounts.${letter}`,
    // No name: whoever signs up with somebody else's address would choose what that person reads first.
    to: { name: '', address: reader.email },
    subject: translator(reader.locale, 'AccountsMail')(`${letter}.subject`, said),
    body: body(said),
  })
}
