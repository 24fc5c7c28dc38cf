'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useProblem } from '#client/problem.ts'
import { toast } from '#ui/toast.ts'

/**
 * Runs one write of an admin: says how it went and shows the page as it now is, after a refusal too, since somebody
 * else may have been quicker. `act` answers whether it was done.
 */
export function useAct() {
  const router = useRouter()
  const problem = useProblem()
  const [working, setWorking] = useState(false)
  const [refreshing, refresh] = useTransition()
  async function act(work: () => Promise<unknown>, done: string): Promise<boolean> {
    setWorking(true)
    try {
      await work()
      toast({ tone: 'success', text: done })
      return true
    } catch (error) {
      toast({ tone: 'error', text: problem(error) })
      return false
    } finally {
      setWorking(false)
      refresh(() => router.refresh())
    }
  }
  return { act, busy: working || refreshing }
}
