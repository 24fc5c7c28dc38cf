'use client'
import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'

const Directory = createContext(true)

/** Tells the client components below whether the practice has a directory of coaches to lead to. */
export const DirectoryContext = ({ directory, children }: { directory: boolean; children: ReactNode }) => (
  <Directory value={directory}>{children}</Directory>
)

export const useDirectory = (): boolean => useContext(Directory)
