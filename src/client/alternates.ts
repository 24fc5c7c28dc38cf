import type { Metadata } from 'next'
import { localised } from './localised.ts'

const LANGUAGES = ['en', 'de', 'es'] as const

/** For search engines: this address, and the same page in the other languages. English is for everybody else. */
export function alternates(path: string, locale: string): NonNullable<Metadata['alternates']> {
  return {
    canonical: localised(path, locale),
    languages: {
      ...Object.fromEntries(LANGUAGES.map((language) => [language, localised(path, language)])),
      'x-default': path,
    },
  }
}
