// A client says how a session was; the coach reads it; everybody sees the score from the third rating on.
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'

type Line = { id: string; outcome: string | null; with: { name: string; handle: string } | null }

test('[1.4.2/1] [1.4.2/2] [1.4.2/4] a client rates a session by keyboard, changes it, and the coach reads it', async ({
  open,
}) => {
  const client = await open('client')
  const { items } = await call<{ items: Line[] }>(client.request, 'sessions/list', {
    list: 'past',
    outcome: 'completed',
    search: 'Ines',
  })
  const page = await client.newPage()
  await page.goto(`/sessions/${items[0]?.id}`)
  const card = page.getByRole('region', { name: 'How was this session?' })
  await card.getByRole('button', { name: 'Send rating' }).click()
  await expect(card.getByText('Choose one to five stars.')).toBeVisible()
  await expect(card.getByRole('radio', { name: '1 of 5 stars' })).toBeFocused()
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight')
  await expect(card.getByRole('radio', { name: '4 of 5 stars' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('The four seconds helped.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'You gave four stars' })).toBeFocused()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByLabel('In your words').fill('The four seconds helped. So did the silence.')
  await page
    .getByText('5 of 5 stars')
    .or(page.getByRole('radio', { name: '5 of 5 stars' }))
    .check({ force: true })
  await page.getByRole('button', { name: 'Save rating' }).click()
  await expect(page.getByRole('heading', { name: 'You gave five stars' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('So did the silence.')).toBeVisible()

  const coach = await (await open('coach')).newPage()
  await coach.goto(`/sessions/${items[0]?.id}`)
  await expect(coach.getByRole('heading', { name: /gave five stars/ })).toBeVisible()
  await expect(coach.getByText('So did the silence.')).toBeVisible()
  await expect(coach.getByRole('button', { name: 'Change', exact: true })).toHaveCount(0)
})

test('[1.4.2/3] the score is on the public page from the third rating on, and its words never are', async ({
  open,
}) => {
  const client = await open('client')
  const { items } = await call<{ items: Line[] }>(client.request, 'sessions/list', { list: 'past', search: 'Tomas' })
  const [session] = items
  const visitor = await (await open()).newPage()
  const address = `/coaches/${session?.with?.handle}`
  await visitor.goto(address)
  await expect(visitor.getByText(/\d ratings/)).toHaveCount(0)
  await call(client.request, 'reviews/rate', { id: session?.id, stars: 3, text: 'For his eyes alone' })
  await expect
    .poll(
      async () => {
        await visitor.reload()
        return visitor.getByText('3 ratings').count()
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0)
  expect(await visitor.content()).not.toContain('For his eyes alone')
})
