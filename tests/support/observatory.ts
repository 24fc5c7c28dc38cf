// The grade the MDN HTTP Observatory gives, here on this machine.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SecureSite } from './secure-site.ts'

/** `html` is what was graded: after redirects it may be another page. */
export type Grade = { status: number; html: string; grade: string; score: number; lost: string[] }

/** Grades one page as its scanner does. The process must trust the site's certificate. */
export async function gradeOf({ httpPort, httpsPort }: SecureSite, page: string, cookie = ''): Promise<Grade> {
  writeLists()
  const { retrieve } = await import('@mdn/mdn-http-observatory/src/retriever/retriever.js')
  const { ALL_TESTS } = await import('@mdn/mdn-http-observatory/src/constants.js')
  const { getGradeForScore, getScoreModifier } = await import('@mdn/mdn-http-observatory/src/grader/grader.js')
  const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import('@mdn/mdn-http-observatory/src/grader/charts.js')
  const headers = ['Accept: text/html', ...(cookie ? [`Cookie: ${cookie}`] : [])]
  const got = await retrieve('localhost', { httpPort, httpsPort, path: page, headers })
  const results = ALL_TESTS.flatMap((examine) => {
    const { result } = examine(got)
    return result ? [{ result, points: getScoreModifier(result) }] : []
  })
  const lost = results.filter(({ points }) => points < 0)
  const plain = 100 + sum(lost)
  // Extra credit counts only from an A on: as its own scan() does.
  const whole = plain >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? 100 + sum(results) : plain
  const { grade, score } = getGradeForScore(whole)
  const { status = 0, data: html = '' } = got.responses.auto ?? {}
  return { status, html, grade, score, lost: lost.map(({ result }) => result) }
}

const sum = (results: { points: number }[]) => results.reduce((total, { points }) => total + points, 0)

/** Lists that the package fetches in an install script, which does not run here. Empty ones say: on no preload list. */
function writeLists() {
  const home = path.dirname(fileURLToPath(import.meta.resolve('@mdn/mdn-http-observatory/package.json')))
  fs.writeFileSync(path.join(home, 'conf/hsts-preload.json'), '{}')
  fs.writeFileSync(path.join(home, 'conf/tld-list.json'), '[]')
}
