// What of the Observatory is used. It has no types of its own, and no way in for a server with a port: these are inner
// paths, which is why its version is pinned.
declare module '@mdn/mdn-http-observatory/src/retriever/retriever.js' {
  export type Retrieved = { responses: { auto: { status: number; data: string } | null } }
  export function retrieve(
    host: string,
    options: { httpPort: number; httpsPort: number; path: string; headers: string[] },
  ): Promise<Retrieved>
}

declare module '@mdn/mdn-http-observatory/src/constants.js' {
  import type { Retrieved } from '@mdn/mdn-http-observatory/src/retriever/retriever.js'
  export const ALL_TESTS: ((got: Retrieved) => { result: string | null; pass: boolean })[]
}

declare module '@mdn/mdn-http-observatory/src/grader/grader.js' {
  export function getScoreModifier(result: string): number
  export function getGradeForScore(score: number): { score: number; grade: string }
}

declare module '@mdn/mdn-http-observatory/src/grader/charts.js' {
  export const MINIMUM_SCORE_FOR_EXTRA_CREDIT: number
}
