import { headers } from 'next/headers'

/** What kind of person is looking: visitor, client, coach or admin. Only says what to show, never what is allowed. */
export const viewerKind = async (): Promise<string> => (await headers()).get('x-loom-viewer') ?? 'visitor'

/** Whether somebody signed in is looking, for public pages' headers. Only says what to show, never what is allowed. */
export const isSignedIn = async (): Promise<boolean> => (await viewerKind()) !== 'visitor'
