import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { codeOf } from '#client/api-error.ts'
import { localised } from '#client/localised.ts'
import { dev } from '#features/admin/components/api.ts'
import { KeepFresh } from '#features/admin/components/keep-fresh.tsx'
import { MailList } from '#features/admin/mailbox/components/mail-list.tsx'
import { MailSearch } from '#features/admin/mailbox/components/mail-search.tsx'
import { MailView } from '#features/admin/mailbox/components/mail-view.tsx'
import { addressOf, viewOf } from '#features/admin/mailbox/rules.ts'
import { practice } from '#features/practice/components/api.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { cx } from '#ui/class-names.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorState } from '#ui/error-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Brand } from '#ui/shell/brand.tsx'
import { SkipLink } from '#ui/shell/skip-link.tsx'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('DevMail'))('title') }
}

/** Demo mode only: the mailbox of everybody, since no mail leaves this machine. */
export default async function DevMailPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams])
  const view = viewOf(query)
  const [t, { name, zone }, page, mail] = await Promise.all([
    getTranslations('DevMail'),
    practice.get({}),
    pageOf(view),
    view.mail ? dev.mail({ id: view.mail }).catch(() => null) : undefined,
  ])
  const now = Date.now()
  const reader = { locale, zone, hourCycle: 'h23' } as const
  return (
    <div className="mx-auto max-w-360 px-4 pb-10 desk:px-12">
      <SkipLink label={t('skip')} />
      <KeepFresh seconds={5} />
      <header className="flex h-14 items-center justify-between border-border border-b desk:h-18">
        <Brand href="/" label={t('home', { practice: name })} name={name} />
        <ButtonLink variant="ghost" href="/sign-in">
          {t('signIn')}
        </ButtonLink>
      </header>
      <main id="main" tabIndex={-1} className="pt-6 outline-none desk:pt-9">
        <div className={cx(view.mail && 'max-desk:sr-only')}>
          <PageHeader title={t('heading', { count: page.items.length })} lead={t('lead')} />
        </div>
        <div className="grid gap-10 desk:grid-cols-[21rem_minmax(0,1fr)] desk:gap-12">
          <section aria-label={t('list')} className={cx('flex flex-col gap-4', view.mail && 'max-desk:hidden')}>
            <MailSearch action={localised('/dev/mail', locale)} search={view.search} />
            {page.items.length > 0 ? (
              <MailList mails={page.items} view={view} reader={reader} now={now} />
            ) : (
              <EmptyState drawing="none" title={t(view.search ? 'nothing.title' : 'empty.title')}>
                {t(view.search ? 'nothing.text' : 'empty.text')}
              </EmptyState>
            )}
            <nav aria-label={t('pages')} className="flex justify-between gap-3 empty:hidden">
              {view.cursor && (
                <ButtonLink size="sm" variant="ghost" href={addressOf({ search: view.search, part: 'html' })}>
                  {t('newest')}
                </ButtonLink>
              )}
              {page.next && (
                <ButtonLink
                  size="sm"
                  className="ml-auto"
                  href={addressOf({ search: view.search, cursor: page.next, part: 'html' })}
                >
                  {t('older')}
                </ButtonLink>
              )}
            </nav>
          </section>
          <section aria-label={t('mail')} className={cx(!view.mail && 'max-desk:hidden')}>
            {view.mail && (
              <ButtonLink
                size="sm"
                variant="ghost"
                className="mb-3 -ml-2 desk:hidden"
                href={addressOf({ ...view, mail: undefined })}
              >
                {t('back')}
              </ButtonLink>
            )}
            {mail ? (
              <MailView mail={mail} view={view} reader={reader} now={now} />
            ) : view.mail ? (
              <ErrorState drawing="lost" title={t('gone.title')}>
                {t('gone.text')}
              </ErrorState>
            ) : (
              <EmptyState drawing="bare" title={t('choose.title')}>
                {t('choose.text')}
              </EmptyState>
            )}
          </section>
        </div>
      </main>
    </div>
  )
}

/** A cursor that somebody bent shows the first page. */
async function pageOf({ search, cursor }: ReturnType<typeof viewOf>) {
  try {
    return await dev.mails({ search, cursor })
  } catch (error) {
    if (cursor && codeOf(error) === 'invalid_cursor') return dev.mails({ search })
    throw error
  }
}
