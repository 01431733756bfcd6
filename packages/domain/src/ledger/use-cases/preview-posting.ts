import { ok, type Result } from '@corridor/kernel/result'
import { resultOf, timeOf } from '../answers.ts'
import type { PostInput, PostingPreview } from '../contract.ts'
import { preparePosting } from '../posting-rules.ts'
import { tryPosting } from '../store/command-queue.ts'

/**
 * A dry run: judges a posting by the rules of `post` against the balances of this moment, and writes and locks nothing.
 * A posting that is stored already previews as its replay, without balances. Errors: those of `post`.
 */
export async function previewPosting(input: PostInput): Promise<Result<PostingPreview>> {
  const posting = preparePosting(input)
  if (!posting.ok) return posting
  const result = resultOf(await tryPosting({ kind: 'post', posting: posting.value }), input)
  if (!result.ok) return result
  return ok({
    effectiveAt: timeOf(result.value.effectiveAt),
    balances: result.value.balances ?? [],
  })
}
