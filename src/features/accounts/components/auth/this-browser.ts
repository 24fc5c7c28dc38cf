/** What a browser tells of its clock, for an account that begins in it. */
export function ofThisBrowser(): { zone: string; hourCycle: 'h12' | 'h23' } {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const { hour12 } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions()
  return { zone: timeZone || 'Etc/UTC', hourCycle: hour12 ? 'h12' : 'h23' }
}
