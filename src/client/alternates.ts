import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { localised } from './localised.ts'

const LANGUAGES = ['en', 'de', 'es'] as const

/**
 * For search engines: the one address of a page, and those of the same page in other languages. They want whole
 * addresses; the server says on which origin Loom is reached.
 */
export async function alternates(path: string, locale: string): Promise<NonNullable<Metadata['alternates']>> {
  const origin = (await headers()).get('x-loom-origin') ?? ''
  const at = (language: string) => origin + localised(path, language)
  return {
    canonical: at(locale),
    languages: { ...Object.fromEntries(LANGUAGES.map((language) => [language, at(language)])), 'x-default': at('en') },
  }
}
