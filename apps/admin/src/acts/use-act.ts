'use client'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useQueryClient } from '@tanstack/react-query'
import { apiErrorOf } from '../trpc/api-error.ts'

/** Runs an act, reads everything on the screen again and says what was done. */
export function useAct() {
  const words = useWords('admin.shell')
  const queryClient = useQueryClient()
  /** For dialogs that stay open on a failure: throws an Error that carries the public sentence. */
  async function orThrow(run: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await run()
    } catch (error) {
      throw new Error(apiErrorOf(error).message)
    } finally {
      void queryClient.invalidateQueries()
    }
    toast.success(done)
  }
  /** For single buttons and keys: a failure is told beside what was done. True when it worked. */
  async function orTell(run: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await orThrow(run, done)
      return true
    } catch (error) {
      toast.error(error instanceof Error ? error.message : words('did-not-work'))
      return false
    }
  }
  return { orThrow, orTell }
}
