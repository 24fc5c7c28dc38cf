// The last things that happened on this page, for error reports: which control, which page, which call. No texts.

const trail: string[] = []

/** `click button save`, `go /sessions`, `call sessions.confirm 409`. */
export function leaveBreadcrumb(what: string) {
  trail.push(what.slice(0, 200))
  if (trail.length > 30) trail.shift()
}

export const breadcrumbs = (): string[] => [...trail]

/** What was clicked: its kind, its name or id in the page, never its words. */
export function nameOfControl(target: EventTarget | null): string | undefined {
  const control =
    target instanceof Element ? target.closest('a, button, input, select, textarea, summary, [role]') : null
  if (!control) return undefined
  const kind = control.getAttribute('role') ?? control.tagName.toLowerCase()
  const name = control.getAttribute('name') ?? control.id
  const to = control instanceof HTMLAnchorElement ? ` to ${control.pathname}` : ''
  return `${kind}${name ? ` ${name}` : ''}${to}`
}
