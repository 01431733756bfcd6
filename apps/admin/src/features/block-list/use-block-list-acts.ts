import type { AddBlockEntryInput } from '@corridor/domain/compliance/contract'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../acts/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

export type BlockEntry = ApiOutputs['blockList']['list']['items'][number]

/** What an entry is called: the customer's name before their id. */
export function nameOf(entry: BlockEntry): string {
  return entry.customerName ?? entry.value
}

/** Putting somebody on the own block list, and taking an entry off it. */
export function useBlockListActs() {
  const words = useWords('admin.block-list')
  const { blockList } = useApi()
  const act = useAct()
  const add = useMutation(blockList.add.mutationOptions())
  const remove = useMutation(blockList.remove.mutationOptions())
  return {
    add: (input: AddBlockEntryInput) => act.orThrow(() => add.mutateAsync(input), words('added')),
    addError: add.error,
    isAdding: add.isPending,
    removal: (entry: BlockEntry): Verdict & { run: (reason: string) => Promise<void> } => ({
      key: 'remove',
      label: words('take-off'),
      busyLabel: words('taking-off'),
      tone: 'refuse',
      consequence: words('take-off-consequence', { name: nameOf(entry) }),
      run: (reason) =>
        act.orThrow(
          () => remove.mutateAsync({ entryId: entry.entryId, reason }),
          words('taken-off', { name: nameOf(entry) }),
        ),
    }),
  }
}
