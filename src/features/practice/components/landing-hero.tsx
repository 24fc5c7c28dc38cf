import { getTranslations } from 'next-intl/server'
import { localised } from '#client/localised.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { controlStyle } from '#ui/control-style.ts'

type Props = {
  locale: string
  practice: string
  /** How many coaches can be found. */
  coaches: number
  directory: boolean
  /** The one coach there is to book. */
  only: { name: string; handle: string } | undefined
}

/**
 * What this place is, in one sentence, and the way in: a search that works before any script has come, or in a practice
 * without a directory the page of its one coach. Several of them stand further down.
 */
export async function LandingHero({ locale, practice, coaches, directory, only }: Props) {
  const t = await getTranslations('Landing')
  return (
    <section className="mx-auto max-w-312 px-4 py-9 desk:grid desk:grid-cols-12 desk:items-end desk:gap-6 desk:px-12 desk:pt-19 desk:pb-16">
      <h1 className="type-display desk:col-span-8">
        {t('heading')}
        <br />
        {t('headingSecond')}
      </h1>
      <div className="mt-4.5 desk:col-span-4 desk:mt-0 desk:pb-2">
        <p className="font-serif text-[1.125rem]/7 text-text-muted">{t('lead', { practice, count: coaches })}</p>
        {directory && (
          <form action={localised('/coaches', locale)} className="mt-5.5 flex flex-col gap-2 sm:flex-row">
            <label className="sr-only" htmlFor="ask">
              {t('ask')}
            </label>
            <input
              id="ask"
              name="q"
              type="search"
              maxLength={100}
              placeholder={t('askExample')}
              className={`${controlStyle} min-h-11 flex-1 text-md`}
            />
            <Button type="submit" variant="primary" size="lg">
              {t('find')}
            </Button>
          </form>
        )}
        {!directory && only && (
          <ButtonLink href={`/coaches/${only.handle}`} variant="primary" size="lg" prefetch={false} className="mt-5.5">
            {t('bookWith', { name: only.name })}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
