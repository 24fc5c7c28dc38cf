'use client'

import { useLater } from '../use-later.ts'

const load = () => import('./list-panel.tsx').then(({ ListPanel }) => ListPanel)

/** `ListPanel`, once its code is there: it comes after the page. */
export const useListPanel = () => useLater(load)
