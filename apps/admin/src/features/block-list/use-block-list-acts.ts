import type { AddBlockEntryInput } from '@corridor/domain/compliance/contract'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useMutation } from '@tanstack/react-query'
import { useAct } from '../../shell/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

export type BlockEntry = ApiOutputs['blockList']['list']['items'][number]

/** What an entry is called: the customer's name before their id. */
export function nameOf(entry: BlockEntry): string {
  return entry.customerName ?? entry.value
}

/** Putting somebody on the own block list, and taking an entry off it. */
export function useBlockListActs() {
  const { blockList } = useApi()
  const act = useAct()
  const add = useMutation(blockList.add.mutationOptions())
  const remove = useMutation(blockList.remove.mutationOptions())
  return {
    add: (input: AddBlockEntryInput) =>
      act.orThrow(() => add.mutateAsync(input), 'It is on the block list'),
    addError: add.error,
    isAdding: add.isPending,
    removal: (entry: BlockEntry): Verdict & { run: (reason: string) => Promise<void> } => ({
      key: 'remove',
      label: 'Take off the list',
      busyLabel: 'Taking off…',
      tone: 'refuse',
      consequence: `The next transfer with ${nameOf(entry)} is no longer refused for this entry.`,
      run: (reason) =>
        act.orThrow(
          () => remove.mutateAsync({ entryId: entry.entryId, reason }),
          `${nameOf(entry)} is off the block list`,
        ),
    }),
  }
}
