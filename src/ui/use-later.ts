'use client'

import type { ComponentType } from 'react'
import { useEffect, useState } from 'react'

/** A component whose code comes after the page, so that the page is there sooner; null until then. `load` must not change. */
export function useLater<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const [loaded, setLoaded] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    load().then((component) => setLoaded(() => component))
  }, [load])
  return loaded
}
