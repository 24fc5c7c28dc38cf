import { headers } from 'next/headers'

/** Whether somebody signed in is looking, for public pages' headers. Only says what to show, never what is allowed. */
export const isSignedIn = async (): Promise<boolean> =>
  ((await headers()).get('x-loom-viewer') ?? 'visitor') !== 'visitor'
