'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import type { BookingAddress } from '../../booking/rules.ts'
import { addressFrom, queryOf } from '../../booking/rules.ts'

/**
 * The wizard's state in the address bar, so that the back button and a reload know it. Written by the history itself:
 * the server is not asked for a page whose data is here already.
 */
export function useAddress() {
  const params = useSearchParams()
  const path = usePathname()
  const address = useMemo(() => addressFrom(new URLSearchParams(params)), [params])
  const go = useCallback(
    (to: BookingAddress, how: 'push' | 'replace' = 'replace') => {
      const url = `${path}${queryOf(to)}`
      if (how === 'push') window.history.pushState(null, '', url)
      else window.history.replaceState(null, '', url)
    },
    [path],
  )
  return { address, go }
}
