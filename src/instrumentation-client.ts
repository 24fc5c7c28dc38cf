// Next runs this first in every page: whatever goes wrong later is noticed, with what happened before it.
import { leaveBreadcrumb, nameOfControl } from '#client/breadcrumbs.ts'
import { reportBrowserError } from '#client/report-error.ts'

addEventListener('error', ({ error }) => error && reportBrowserError(error, 'window'))
addEventListener('unhandledrejection', ({ reason }) => reportBrowserError(reason, 'promise'))
addEventListener(
  'click',
  ({ target }) => {
    const control = nameOfControl(target)
    if (control) leaveBreadcrumb(`click ${control}`)
  },
  { capture: true, passive: true },
)

export const onRouterTransitionStart = (url: string) => leaveBreadcrumb(`go ${new URL(url, location.href).pathname}`)
