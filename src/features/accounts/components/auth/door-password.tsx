import type { ReactNode } from 'react'
import { Field } from '#ui/field.tsx'
import { PasswordInput } from '#ui/password-input.tsx'

type Props = {
  /** The one they have, or the one they choose. */
  which: 'current' | 'new'
  words: Record<'password' | 'show' | 'hide', string> & { passwordHint?: string }
  error?: string | undefined
  /** At the end of the label's line. */
  aside?: ReactNode
}

/** The field `password` of the forms one comes in by. */
export function DoorPassword({ which, words, error, aside }: Props) {
  return (
    <Field label={words.password} required hint={words.passwordHint} error={error} aside={aside}>
      <PasswordInput
        name="password"
        autoComplete={`${which}-password`}
        required
        maxLength={500}
        showLabel={words.show}
        hideLabel={words.hide}
      />
    </Field>
  )
}
