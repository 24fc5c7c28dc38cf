import type { Asked } from './asked.ts'
import { queryOf } from './asked.ts'

/** What a form of the directory carries along: all that is asked for but its own fields and the place in the list. */
export function KeptParams({ asked, but }: { asked: Asked; but: readonly string[] }) {
  const params = [...new URLSearchParams(queryOf({ ...asked, cursor: undefined }))].filter(
    ([name]) => !but.includes(name),
  )
  return params.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)
}
