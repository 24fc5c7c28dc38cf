'use client'
import { usePathname } from 'next/navigation'

/** The page's path without language: Next sees the inner one, which always has it. */
export const useCurrentPath = (): string => usePathname().replace(/^\/(en|de|es)(?=\/|$)/, '') || '/'
