'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import type { Id } from '@corridor/kernel/ids'
import { buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { LoadMore } from '@corridor/ui/pagination'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { SearchInput } from '@corridor/ui/text-input'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { UserPlus } from 'lucide-react'
import { ReadError } from '../../failures/read-error.tsx'
import { RecipientRows } from '../../recipients/recipient-rows.tsx'
import { useRecipients } from '../../recipients/use-recipients.ts'
import { NewRecipient } from '../recipients/new-recipient.tsx'
import { writeSendAddress } from './send-address.ts'
import { addressOf, type SendDraft } from './send-draft.ts'

/** Who gets it: customers, and bank accounts in the currency that was chosen; the first one is added in place. */
export function RecipientStep({
  draft,
  onChosen,
}: {
  draft: SendDraft
  onChosen: (recipientId: Id<'rcp'>) => void
}) {
  const words = useWords('web.send')
  const { to, way } = draft.ask
  const list = useRecipients({ currency: to })
  const groups = groupsOf(list.recipients, way)
  const back = writeSendAddress(addressOf({ ask: draft.ask }, 'review'))
  const addHref = `/recipients/new?kind=${way === 'bank' ? 'bank' : 'customer'}&currency=${to}&back=${encodeURIComponent(back)}`
  // whether there is anybody decides what stands here: nothing is shown that would go away under a finger
  if (list.isPending && !list.search && !list.error) return <SkeletonRows />
  if (list.isUnused) {
    return (
      <NewRecipient
        kind={way === 'bank' ? 'bank' : 'customer'}
        currency={to}
        onSaved={({ recipientId, displayName }) => {
          toast.success(words('recipient-saved', { name: displayName }))
          onChosen(recipientId)
        }}
      />
    )
  }
  return (
    <div className="flex flex-col gap-screen">
      <Link href={addHref} className={buttonClass({ variant: 'secondary', width: 'full' })}>
        <UserPlus aria-hidden className="size-5" />
        {words('add-somebody')}
      </Link>
      <SearchInput label={words('search')} value={list.search} onValueChange={list.onSearch} />
      {list.error ? (
        <ReadError error={list.error} onRetry={list.retry} />
      ) : list.isPending ? (
        <SkeletonRows />
      ) : list.recipients.length === 0 ? (
        <EmptyState
          art="search"
          title={words('nobody-matches')}
          description={words('nobody-matches-why', { currency: to })}
        />
      ) : (
        groups.map(({ kind, recipients, isOfOtherWay }) => (
          <section key={kind} className="flex flex-col gap-chip">
            <h2 className="text-support font-medium text-ink-soft">{words(`group-${kind}`)}</h2>
            <Card look="flush">
              <RecipientRows
                label={words(`group-${kind}`)}
                recipients={recipients}
                onChoose={(recipient) => onChosen(recipient.recipientId)}
              />
            </Card>
            {isOfOtherWay && (
              <p className="text-caption text-ink-muted">{words('group-differs')}</p>
            )}
          </section>
        ))
      )}
      <LoadMore hasMore={list.hasMore} isBusy={list.isLoadingMore} onLoad={list.loadMore} />
    </div>
  )
}

function groupsOf(recipients: readonly RecipientView[], way: 'bank' | 'internal') {
  const groups = (['bank', 'customer'] as const).map((kind) => ({
    kind,
    recipients: recipients.filter((recipient) => recipient.kind === kind),
    /** Not as it was priced. */
    isOfOtherWay: (kind === 'bank') !== (way === 'bank'),
  }))
  const ordered = way === 'bank' ? groups : groups.toReversed()
  return ordered.filter((group) => group.recipients.length > 0)
}
