import { plain } from '../cloth/drafts.ts'
import { Strands } from '../cloth/strands.tsx'
import { bareWarp, weave } from '../cloth/weave.ts'

const ground = plain('var(--cloth-weft)', 'var(--cloth-warp)')
const cloth = weave(
  (end, pick) => {
    const crossing = ground(end, pick + 1)
    return pick === 0 && crossing?.over === 'weft' ? { over: 'weft', colour: 'var(--thread-session)' } : crossing
  },
  { ends: 28, picks: 5, endWidth: 8, pickHeight: 6.4 },
)

/** Nothing here yet: a loom with its first row and the shuttle ready. */
export function StrungLoom() {
  return (
    <svg width="300" height="196" viewBox="0 0 300 196" aria-hidden="true" className="h-auto max-w-full">
      <path d={bareWarp(28, 8, 26, 170)} transform="translate(36 0)" stroke="var(--cloth-bare)" strokeWidth="1.4" />
      <rect x="24" y="18" width="252" height="9" rx="4.5" fill="var(--thread-task)" />
      <rect x="24" y="168" width="252" height="9" rx="4.5" fill="var(--thread-task)" />
      <g transform="translate(36 135)">
        <rect width="224" height="32" fill="var(--cloth-shade)" />
        <Strands cloth={cloth} />
      </g>
      <g fill="none" strokeLinecap="round">
        <path d="M258 138c10-2 18-8 8-18-12-12-44-10-70-10" stroke="var(--thread-session)" strokeWidth="2.4" />
        <path
          d="M110 110c14-10 76-10 90 0-14 10-76 10-90 0z"
          fill="var(--raised)"
          stroke="var(--thread-task)"
          strokeWidth="2"
        />
        <path d="M130 110h50" stroke="var(--thread-session)" strokeWidth="5" />
      </g>
    </svg>
  )
}
