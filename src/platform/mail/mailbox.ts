// Demo mode only: an SMTP server in this process, whose mail is read at /dev/mail.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { withSystem } from '#platform/db/tx.ts'
import { devMails } from './tables.ts'

export type Mailbox = { url: string; close(): Promise<void> }

/** Listens on a free loopback port; the URL is what `openMail` is given. */
export async function openMailbox(): Promise<Mailbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: 5_000_000,
    onData(stream, _session, done) {
      receive(stream).then(() => done(), done)
    },
  })
  server.on('error', () => {}) // a client that hung up
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(() => closed())) }
}

async function receive(stream: NodeJS.ReadableStream) {
  const { simpleParser } = await import('mailparser') // only where mails come in
  const mail = await simpleParser(stream as Parameters<typeof simpleParser>[0])
  const [to] = [mail.to ?? []].flat()
  await withSystem('a mail for /dev/mail', (tx) =>
    tx.insert(devMails).values({
      toAddress: to?.value[0]?.address ?? '',
      subject: mail.subject ?? '',
      html: mail.html || '',
      text: mail.text ?? '',
      attachments: mail.attachments.map((a) => ({
        name: a.filename ?? '',
        type: a.contentType,
        content: a.content.toString(),
      })),
    }),
  )
}
