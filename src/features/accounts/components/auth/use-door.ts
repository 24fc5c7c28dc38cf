'use client'
import { useSyncExternalStore } from 'react'
import { wanted } from './wanted.ts'

/** Another page at the door, which still knows where the person was headed. The page itself is kept for everybody. */
export function useDoor(path: string): string {
  const next = useSyncExternalStore(never, wanted, () => null)
  return next ? `${path}?next=${encodeURIComponent(next)}` : path
}

const never = () => () => {}
