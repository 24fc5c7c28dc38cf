'use client'

import { useRef, useState } from 'react'
import { CodeInput } from '../code-input.tsx'
import { Field } from '../field.tsx'

/** 123456 is right; everything else clears the field and says so. */
export function CodeDemo() {
  const [code, setCode] = useState('417')
  const [error, setError] = useState('')
  const input = useRef<HTMLInputElement>(null)
  function check(typed: string) {
    if (typed === '123456') return setError('')
    setError('That code is not right. The clock of your phone may be off.')
    setCode('')
    input.current?.focus()
  }
  return (
    <Field label="Enter the code it shows" hint="It changes every 30 seconds." error={error}>
      <CodeInput ref={input} value={code} onValueChange={setCode} onComplete={check} />
    </Field>
  )
}
