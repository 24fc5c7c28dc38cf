'use client'

import type { ComponentType } from 'react'
import { useEffect, useState } from 'react'

/**
 * A component whose code comes after the page, so that the page is there sooner; null until then. `load` must not change.
 * It is fetched once the page stands, or once it is `wanted`.
 */
export function useLater<P>(load: () => Promise<ComponentType<P>>, wanted = true): ComponentType<P> | null {
  const [loaded, setLoaded] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    if (wanted) load().then((component) => setLoaded(() => component))
  }, [load, wanted])
  return loaded
}
