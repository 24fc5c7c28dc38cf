import { getTranslations } from 'next-intl/server'
import { AgreePage } from '#features/accounts/components/auth/agree-page.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('EmailChange'))('title'),
  referrer: 'no-referrer' as const,
})

export default async function NewAddressPage({ params }: { params: Promise<{ token: string }> }) {
  return <AgreePage side="new" token={(await params).token} />
}
