'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Shows the page anew every so many seconds, while somebody looks at it. */
export function KeepFresh({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), seconds * 1000)
    return () => clearInterval(timer)
  }, [router, seconds])
  return null
}
