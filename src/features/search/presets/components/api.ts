import { clientOf } from '#client/api.ts'
import type { presetsApi } from '../api.ts'

/** For the browser, which fetches it with the first press: a page for everybody does not carry it. */
export const presets = clientOf<typeof presetsApi>('presets')
