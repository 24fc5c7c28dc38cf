import type { CoachPage } from '../input.ts'

/** What search engines read of a coach (schema.org). Data, not a script: it never runs, whatever stands in it. */
export function CoachData({ coach, offerings }: CoachPage) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: coach.name,
      description: coach.headline,
      knowsAbout: coach.specialties,
      knowsLanguage: coach.languages,
      makesOffer: offerings.map(({ name, priceMinor, currency }) => ({
        '@type': 'Offer',
        name,
        price: priceIn(currency, priceMinor),
        priceCurrency: currency,
      })),
    },
  }
  // No `<` can close the element from within.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

/** `85.00`: schema.org wants a plain decimal number. */
function priceIn(currency: string, minor: number): string {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return (minor / 10 ** digits).toFixed(digits)
}
