'use client'
import { useState } from 'react'

/**
 * What somebody decided about the lines of a plan, by their keys: another start (epoch milliseconds), null for none.
 * `of` names the plan; decisions about another one are forgotten.
 */
export function useChoices(of: string) {
  const [made, setMade] = useState<{ of: string; choices: Record<string, number | null> }>({ of, choices: {} })

  /** Undefined takes a decision back. */
  function decide(key: string, choice: number | null | undefined) {
    setMade((before) => {
      const { [key]: _, ...rest } = before.of === of ? before.choices : {}
      return { of, choices: choice === undefined ? rest : { ...rest, [key]: choice } }
    })
  }
  return { choices: made.of === of ? made.choices : {}, decide }
}
