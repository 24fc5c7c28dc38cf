'use client'
import { useLocale } from 'next-intl'
import { startTransition, useEffect, useState } from 'react'
import type { Option } from '#ui/listbox/option.ts'
import { cityOf, zoneOffset } from './format.ts'

/**
 * Every time zone for a Combobox, with its offset at `now`. At first the chosen one alone: the four hundred others are
 * named once the page is alive, since that takes a moment and browsers know other ones than the server.
 */
export function useZoneOptions(chosen: string, now: number): Option[] {
  const locale = useLocale()
  const [options, setOptions] = useState(() => [optionOf(chosen, now, locale)])
  useEffect(() => {
    const names = new Set([chosen, ...Intl.supportedValuesOf('timeZone')])
    startTransition(() => setOptions([...names].sort().map((name) => optionOf(name, now, locale))))
  }, [chosen, now, locale])
  return options
}

const optionOf = (name: string, now: number, locale: string): Option => ({
  value: name,
  label: cityOf(name), // no two zones name the same city
  detail: zoneOffset(name, now, locale),
  keywords: name.replace(/[/_]/g, ' '),
})
