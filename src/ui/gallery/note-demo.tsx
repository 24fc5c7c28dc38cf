'use client'

import { Field } from '../field.tsx'
import { Textarea } from '../textarea.tsx'

/** A text with a count; its words need a function, hence a client part. */
export function NoteDemo() {
  return (
    <Field label="Note" hint="Ines sees this before.">
      <Textarea
        maxLength={120}
        countLabel={(used, max) => `${used} of ${max} characters`}
        defaultValue="I’d like to talk about the budget, the charter and the way we decide when we disagree about both."
      />
    </Field>
  )
}
