// Every page for each kind of person, in both widths and themes, and in every language. `bin/screens` keeps the pictures.
import { PAGES } from '#server/pages.ts'
import { expect, test } from './support/browse.ts'
import type { Kind } from './support/demo.ts'
import { E2E } from './support/demo.ts'
import { examplesOf, leadsOn } from './support/examples.ts'
import {
  countShifts,
  expectNoAxeFindings,
  expectNoForgottenWord,
  expectNoJump,
  expectNoOverflow,
  settled,
  sizeOf,
  THEMES,
  WIDTHS,
} from './support/sound.ts'

const KINDS: Kind[] = ['visitor', 'client', 'coach', 'admin']
const pagesOf = (kind: Kind) => PAGES.filter(({ path, audience }) => audience.includes(kind) && !leadsOn(path, kind))
/** A page that is open to everyone knows visitors and members only: a client stands for all of these. */
const isOwn = (kind: Kind, { audience }: { audience: readonly string[] }) =>
  !audience.includes('visitor') || kind === 'visitor' || kind === 'client'

// Pages are opened by their addresses here, never from one another: what they ask for ahead would be rendered for nobody,
// and count against the limit of the one person they all are.
test.beforeEach(async ({ page }) => {
  await page
    .context()
    .route(/[?&]_rsc=/, (route) =>
      route.request().headers()['next-router-prefetch'] ? route.fulfill({ status: 204 }) : route.continue(),
    )
})

for (const kind of KINDS) {
  test.describe(`as ${kind}`, () => {
    test.use({ who: kind })

    for (const { path } of pagesOf(kind).filter((page) => isOwn(kind, page))) {
      test(`${path} is sound in both themes and widths [PR07]`, async ({ page }) => {
        await countShifts(page.context())
        for (const [word, address] of Object.entries(await examplesOf(path, kind, page.request))) {
          for (const width of WIDTHS) {
            const at = `${nameOf(path, word)}-${kind}-${width}`
            await page.setViewportSize(sizeOf(width))
            await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
            expect((await page.goto(address))?.status(), address).toBeLessThan(400)
            expect(page.url().replace(E2E.url, ''), 'led elsewhere').toBe(address)
            await settled(page)
            await expectNoOverflow(page, at)
            await expectNoForgottenWord(page, at)
            for (const theme of THEMES) {
              await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
              await expectNoAxeFindings(page, `${at}-${theme}`)
              const { SCREENS } = process.env
              if (SCREENS) await page.screenshot({ path: `${SCREENS}/${at}-${theme}.png`, fullPage: true })
            }
            await expectNoJump(page, at)
          }
        }
      })
    }

    test.describe('in other languages', () => {
      // The same pages as above, which are counted there; counting takes a third of the time that a page needs.
      test.use({ counted: false })

      for (const { path } of pagesOf(kind).filter((page) => isOwn(kind, page))) {
        test(`${path} has its words and room for them [W.infra/4]`, async ({ page }) => {
          await page.setViewportSize(sizeOf(390))
          for (const address of Object.values(await examplesOf(path, kind, page.request))) {
            for (const language of ['de', 'es']) {
              await page.goto(`/${language}${address}`)
              await settled(page)
              expect.soft(await page.locator('html').getAttribute('lang')).toBe(language)
              await expectNoOverflow(page, `/${language}${address}`)
              await expectNoForgottenWord(page, `/${language}${address}`)
            }
          }
        })
      }
    })
  })
}

const nameOf = (path: string, word: string) =>
  [path === '/' ? 'landing' : path.slice(1), word]
    .filter(Boolean)
    .map((part) => part.replace(/\W+/g, '-').replace(/^-|-$/g, ''))
    .join('-')
