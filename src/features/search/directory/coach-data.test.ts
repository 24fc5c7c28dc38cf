import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CoachData } from './components/coach-data.tsx'
import type { CoachPage } from './input.ts'

const page = (
  coach: Partial<CoachPage['coach']>,
  offering: Partial<CoachPage['offerings'][number]> = {},
): CoachPage => ({
  coach: {
    ...{ id: randomUUID(), handle: 'ines', name: 'Ines', headline: '', bio: '', zone: 'Europe/Paris' },
    ...{ specialties: [], languages: ['fr'], certifications: [], ...coach },
  },
  offerings: [
    {
      ...{ id: randomUUID(), name: 'Session', kind: 'coaching', description: '', minutes: 50, place: 'video' },
      ...{ onRequest: false, questions: [] },
      ...{ priceMinor: 8500, currency: 'EUR', ...offering },
    },
  ],
  next: null,
  rating: null,
  listed: true,
})

const dataOf = (html: string) =>
  JSON.parse(/^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? '')

test('[IN02] whatever a coach writes, it stays data', () => {
  const hostile = '</script><script>alert(1)</script><!-- \u2028 "quoted" &amp;'
  const html = renderToStaticMarkup(CoachData(page({ name: hostile, headline: hostile, specialties: [hostile] })))
  expect(html.match(/<\/?script/g)).toEqual(['<script', '</script'])
  expect(dataOf(html).mainEntity).toMatchObject({ name: hostile, description: hostile, knowsAbout: [hostile] })
})

test('prices are plain numbers of the currency', () => {
  const offer = (priceMinor: number, currency: string) =>
    dataOf(renderToStaticMarkup(CoachData(page({}, { priceMinor, currency })))).mainEntity.makesOffer[0]
  expect(offer(8500, 'EUR')).toMatchObject({ price: '85.00', priceCurrency: 'EUR' })
  expect(offer(8500, 'JPY')).toMatchObject({ price: '8500' })
  expect(offer(0, 'EUR')).toMatchObject({ price: '0.00' })
})
