// A code by mail instead of a password: a stranger becomes a client, and the same person comes back.
import type { Page } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { expect, test } from './support/browse.ts'
import { stranger } from './support/door.ts'
import { mailTo } from './support/mailbox.ts'
import {
  expectNoAxeFindings,
  expectNoForgottenWord,
  expectNoOverflow,
  sizeOf,
  THEMES,
  WIDTHS,
} from './support/sound.ts'

const words = en.EmailCode

/** The code of the mail that comes; `before` is what the last one said. */
async function askForCode(page: Page, email: string, before = ''): Promise<string> {
  await page.getByLabel(words.email).fill(email)
  await page.getByRole('button', { name: words.send }).click()
  await expect(page.getByText(words.sentTitle)).toBeVisible()
  let code = ''
  await expect(async () => {
    const mail = await mailTo(page.request, email, /^Your code for /)
    code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? ''
    expect(code).not.toBe(before)
  }).toPass({ timeout: 30_000 })
  return code
}

const notThis = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('a code from /sign-in opens an account, and lets its owner in again where they were headed', async ({
  open,
  page,
}) => {
  const { name, email } = stranger('Mara Lind')
  await page.goto('/home')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fhome/)
  await page.getByRole('link', { name: en.SignIn.byCode }).click()
  await expect(page).toHaveURL(/\/sign-in\/code\?next=%2Fhome/)
  const code = await askForCode(page, email)

  const digits = page.getByLabel(words.code)
  await expect(digits).toBeFocused()
  await page.keyboard.type(notThis(code))
  await expect(page.getByText('This code is not right. 4 tries are left.')).toBeVisible()
  await expect(digits).toBeFocused()
  await page.keyboard.type(code)
  await page.getByLabel(words.name).fill(name)
  await page.getByRole('button', { name: words.confirm }).click()
  await page.waitForURL('**/home')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mara')

  // Another day, another browser; the code is pasted, in threes, as mail programs copy it.
  const again = await (await open()).newPage()
  await again.goto('/sign-in/code?next=%2Fsettings%2Fsecurity')
  const next = await askForCode(again, email, code)
  await again.getByLabel(words.code).fill(`${next.slice(0, 3)} ${next.slice(3)}`)
  await again.waitForURL('**/settings/security')

  // Without a password nothing that asks for one is a dead end.
  await again.getByRole('button', { name: en.Security.changeEmail }).click()
  await again.getByRole('button', { name: en.Security.sendLink }).click()
  await expect(again.getByText(en.Security.linkSent.replace('{email}', email), { exact: true })).toBeVisible()
  expect((await mailTo(again.request, email, /password/i)).text).toContain('/reset/')
})

test('another address loses nothing that was typed, and a code is for the browser that asked', async ({
  open,
  page,
}) => {
  const { email } = stranger('Otto Lind')
  await page.goto('/sign-in/code')
  const code = await askForCode(page, email)
  await page.getByRole('button', { name: words.other }).click()
  await expect(page.getByLabel(words.email)).toHaveValue(email)

  const elsewhere = await (await open()).newPage()
  await elsewhere.goto('/sign-in/code')
  const other = await askForCode(elsewhere, `other.${email}`)
  expect(other).toMatch(/^\d{6}$/)
  await elsewhere.getByRole('button', { name: words.other }).click()
  await elsewhere.getByLabel(words.email).fill(email)
  await elsewhere.getByRole('button', { name: words.send }).click()
  await elsewhere.getByLabel(words.code).fill(code)
  await expect(elsewhere.getByText(/This code (is not right|no longer works)/)).toBeVisible()
})

test('the six digits are sound in both themes and widths', async ({ open }) => {
  for (const colorScheme of THEMES) {
    const page = await (await open('visitor', { colorScheme })).newPage()
    await page.goto('/sign-in/code')
    const code = await askForCode(page, stranger('Ada Lind').email)
    await page.getByLabel(words.code).fill(notThis(code))
    await expect(page.getByText('4 tries are left')).toBeVisible()
    for (const width of WIDTHS) {
      await page.setViewportSize(sizeOf(width))
      const name = `/sign-in/code, ${colorScheme}, ${width}`
      await expectNoAxeFindings(page, name)
      await expectNoOverflow(page, name)
      await expectNoForgottenWord(page, name)
      if (process.env.SCREENS)
        await page.screenshot({ path: `${process.env.SCREENS}/code-${colorScheme}-${width}.png` })
    }
  }
})
