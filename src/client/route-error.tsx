'use client'
import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { buttonStyle } from '#ui/button-style.ts'
import { ErrorState } from '#ui/error-state.tsx'
import { brokenWords } from './broken-words.ts'
import { reportBrowserError } from './report-error.ts'

export type RouteErrorProps = {
  error: Error & { digest?: string }
  /** Renders the segment again, with data fetched anew. */
  retry: () => void
}

/**
 * What a person sees instead of a part of the page that failed; every segment's error.tsx is this. An error of the
 * server was reported there and its digest is the reference; one of the browser is reported from here.
 */
export function RouteError({ error, retry }: RouteErrorProps) {
  const { words, home } = brokenWords()
  const [reference, setReference] = useState(error.digest)
  useEffect(() => {
    if (!error.digest) setReference(reportBrowserError(error, 'boundary'))
  }, [error])
  // A file of an earlier version is gone after an update: only a fresh page knows the new ones.
  const again = error.name === 'ChunkLoadError' ? () => location.reload() : retry
  return (
    <ErrorState
      level={1}
      title={words.title}
      reference={reference && `${words.reference} ${reference}`}
      actions={
        <>
          <Button variant="primary" onClick={again}>
            {words.retry}
          </Button>
          <a className={buttonStyle({})} href={home}>
            {words.home}
          </a>
        </>
      }
    >
      {words.body}
    </ErrorState>
  )
}
