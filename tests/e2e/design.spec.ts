// The design system as it reaches a browser: Tailwind's classes over the tokens of src/ui/tokens.css.
import { expect, test } from './support/browse.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`[W.infra/3] what a page shows has the colours and faces of the tokens, in the ${theme} theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.goto('/coaches')
    const button = page.getByRole('button', { name: 'Search', exact: true })
    await expect(button).toBeVisible()
    const seen = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      const token = (name: string) => {
        probe.style.color = `var(${name})`
        return getComputedStyle(probe).color
      }
      const found = {
        page: [getComputedStyle(document.documentElement).backgroundColor, token('--background')],
        text: [getComputedStyle(document.body).color, token('--text')],
        // Tailwind's own palette is no part of it.
        palette: getComputedStyle(document.documentElement).getPropertyValue('--color-red-500'),
        face: getComputedStyle(document.body).fontFamily,
        title: getComputedStyle(document.querySelector('h1') as Element).fontFamily,
      }
      probe.remove()
      return found
    })
    expect(seen.page[0]).toBe(seen.page[1])
    expect(seen.text[0]).toBe(seen.text[1])
    expect(seen.palette).toBe('')
    expect(seen.face).toMatch(/Instrument Sans/)
    expect(seen.title).toMatch(/Newsreader/)
    const ground = /oklch\((0\.\d+)|lab\((\d+)/.exec(seen.page[0] ?? '')
    const lightness = Number(ground?.[1] ?? Number(ground?.[2]) / 100)
    expect(lightness > 0.5).toBe(theme === 'light')
  })
}
