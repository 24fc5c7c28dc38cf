import { getTranslations } from 'next-intl/server'

/** Words by problem code, for forms of public pages, which are given their words as props. */
export type ProblemWords = Record<string, string>

const ALWAYS = ['unexpected', 'offline', 'unavailable', 'too_many_requests', 'invalid_input', 'foreign_origin']

export async function problemWords(...codes: string[]): Promise<ProblemWords> {
  const t = await getTranslations('Problems')
  return Object.fromEntries([...ALWAYS, ...codes].map((code) => [code, t(code)]))
}
