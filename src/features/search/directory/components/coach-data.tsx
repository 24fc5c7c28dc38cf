import { decimalsOf } from '#features/offerings/price/rules.ts'
import type { CoachPage } from '../input.ts'
import { StructuredData } from './structured-data.tsx'

/** What search engines read of a coach. */
export const CoachData = ({ coach, offerings }: CoachPage) =>
  StructuredData({
    data: {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: coach.name,
        description: coach.headline,
        knowsAbout: coach.specialties,
        knowsLanguage: coach.languages,
        hasCredential: coach.certifications.map((name) => ({ '@type': 'EducationalOccupationalCredential', name })),
        makesOffer: offerings.map(({ name, priceMinor, currency }) => ({
          '@type': 'Offer',
          name,
          price: (priceMinor / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency)),
          priceCurrency: currency,
        })),
      },
    },
  })
