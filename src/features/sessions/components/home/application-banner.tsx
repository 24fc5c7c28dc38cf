import { useTranslations } from 'next-intl'
import { Banner } from '#ui/banner.tsx'
import { BannerAction } from '#ui/banner-action.tsx'

/** How the reader's application as a coach stands. */
export function ApplicationBanner({ status }: { status: string }) {
  const t = useTranslations('Home')
  if (status !== 'draft' && status !== 'applied' && status !== 'declined') return null
  return (
    <Banner
      tone={status === 'declined' ? 'warning' : 'info'}
      className="mb-6"
      action={<BannerAction href="/coach/apply">{t(`application.${status}.action`)}</BannerAction>}
    >
      {t(`application.${status}.text`)}
    </Banner>
  )
}
