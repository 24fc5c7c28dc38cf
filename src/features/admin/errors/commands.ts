import { and, count, eq, lte, sql } from 'drizzle-orm'
import { translator } from '#client/translator.ts'
import { accounts } from '#features/accounts/tables.ts'
import { readPractice } from '#features/practice/queries.ts'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { errorEvents } from '#platform/errors/tables.ts'
import { sendMail } from '#platform/mail/send.ts'

/** More new critical errors than this within an hour are listed without a mail: a storm must not fill mailboxes. */
export const ALERTS_AN_HOUR = 10

type Reader = { id: string; email: string; name: string; locale: string; zone: string; hour_cycle: 'h12' | 'h23' }

/** Mails every admin about a new critical error, once each however often the job runs. */
export async function alertAdmins(eventId: number): Promise<void> {
  const found = await withSystem('a critical error is told to the admins', async (tx) => {
    const [error] = await tx.select().from(errorEvents).where(eq(errorEvents.id, eventId))
    if (!error) return undefined
    const [before] = await tx
      .select({ errors: count() })
      .from(errorEvents)
      .where(
        and(
          eq(errorEvents.level, 'critical'),
          sql`${errorEvents.firstAt} > ${error.firstAt.toISOString()}::timestamptz - interval '1 hour'`,
          lte(errorEvents.id, error.id),
        ),
      )
    if ((before?.errors ?? 0) > ALERTS_AN_HOUR) return undefined
    const { rows: admins } = await tx.execute<Reader>(sql`
      select ${accounts.id} as id, a.* from ${accounts} cross join lateral private.address_of(${accounts.id}) a
      where ${accounts.role} = 'admin' and ${accounts.status} = 'active'`)
    return { error, admins, practice: (await readPractice(tx)).name }
  })
  if (!found) return
  const { CriticalErrorEmail } = await import('./emails/critical-error.tsx')
  for (const reader of found.admins) {
    const t = translator(reader.locale, 'AdminMail')
    await sendMail({
      dedupeKey: `admin.alertError:${eventId}:${reader.id}`,
      template: 'admin.criticalError',
      to: { name: reader.name, address: reader.email },
      subject: t('critical.subject', { component: found.error.component || found.error.source }),
      body: CriticalErrorEmail({
        error: found.error,
        brand: found.practice,
        reader: { locale: reader.locale, zone: reader.zone, hourCycle: reader.hour_cycle },
        baseUrl: env().BASE_URL,
      }),
    })
  }
}
