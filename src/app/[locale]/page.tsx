import { practice } from '#features/practice/components/api.ts'

export default async function LandingPage() {
  const { name } = await practice.get({})
  return (
    <main>
      <h1>{name}</h1>
    </main>
  )
}
