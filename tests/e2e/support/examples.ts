// Real addresses for the patterns of pages.
import type { APIRequestContext } from '@playwright/test'
import { call } from './call.ts'
import type { Kind } from './demo.ts'

type Items<T> = { items: T[] }

/** Whether a page leads these readers on to another: admins from home to the people, coaches from applying to their profile. */
export const leadsOn = (path: string, kind: Kind): boolean =>
  (path === '/home' && kind === 'admin') || (path === '/coach/apply' && kind === 'coach')

/** Addresses for a page's pattern, each with a word that tells it apart: a page with several faces has several. */
export async function examplesOf(path: string, kind: Kind, api: APIRequestContext): Promise<Record<string, string>> {
  if (path.includes('[handle]')) {
    const { items } = await call<Items<{ handle: string }>>(api, 'coaches/directory', { search: 'Ines' })
    return { ines: path.replace('[handle]', items[0]?.handle ?? '') }
  }
  if (path === '/sessions') {
    const views = {
      past: '?list=past',
      cancelled: '?list=cancelled',
      requests: '?list=requests',
      month: '?view=calendar',
    }
    const all = Object.entries({ ...views, none: '?list=past&search=nobody&kind=supervision' })
    return { '': path, ...Object.fromEntries(all.map(([word, query]) => [word, `${path}${query}`])) }
  }
  if (path === '/sessions/[id]') {
    const lists = kind === 'client' ? ['upcoming', 'past'] : ['upcoming', 'past', 'cancelled']
    const found = lists.map(async (list) => {
      const { items } = await call<Items<{ id: string }>>(api, 'sessions/list', { list })
      return [list, path.replace('[id]', items.at(-1)?.id ?? '')]
    })
    return Object.fromEntries(await Promise.all(found))
  }
  if (path === '/sessions/[id]/move') {
    const { items } = await call<Items<{ id: string }>>(api, 'sessions/list', { list: 'upcoming' })
    return { '': path.replace('[id]', items.at(-1)?.id ?? '') }
  }
  if (path === '/coach/clients') {
    return { '': path, invitations: `${path}?show=invitations`, none: `${path}?search=nobody` }
  }
  if (path === '/coach/clients/invite') return { '': path, several: `${path}?how=several` }
  if (path === '/coach/clients/[id]') {
    const { items } = await call<Items<{ id: string }>>(api, 'sessions/clients', {})
    return { '': path.replace('[id]', items[0]?.id ?? '') }
  }
  if (path === '/admin/errors/[id]') {
    await call(api, 'errors/report', {
      ...{ reference: '2loom3stands', message: 'The shuttle is stuck', stack: 'Error: The shuttle is stuck' },
      ...{ caught: 'window', page: '/sessions', breadcrumbs: ['opened /sessions'] },
    })
    const { items } = await call<Items<{ id: number }>>(api, 'admin/errors', {})
    return { '': path.replace('[id]', String(items[0]?.id)) }
  }
  return { '': path.replace('[token]', 'a-link-that-nobody-sent') }
}
