'use client'
import { type Id, isId } from '@corridor/kernel/ids'
import { shortenId } from '@corridor/ui/copy-id'
import { IconButton } from '@corridor/ui/icon-button'
import { TextLink } from '@corridor/ui/link'
import { useFormatMoney } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { Paperclip, X } from 'lucide-react'
import { useApi } from '../../trpc/client.ts'

/** The transfer or deposit that a message is about. */
export function AboutCard({
  subjectId,
  onRemove,
}: {
  subjectId: Id<'tr'> | Id<'dep'>
  onRemove?: () => void
}) {
  const words = useWords('web.support')
  const formatMoney = useFormatMoney()
  const { data } = useQuery(useApi().activity.get.queryOptions({ subjectId }))
  const kind = isId('dep', subjectId) ? 'deposit' : 'transfer'
  return (
    <div className="flex items-center gap-item rounded-card bg-sunken p-card text-support">
      <Paperclip aria-hidden className="size-5 shrink-0 text-ink-soft" />
      <p className="min-w-0 flex-1">
        <TextLink href={`/activity/${subjectId}`}>
          {data
            ? words('about', { title: data.title, sum: formatMoney(data.amount) })
            : words(`about-${kind}`)}
        </TextLink>
        <span className="block text-caption text-ink-muted">
          {words.rich(`number-${kind}`, {
            number: () => (
              <bdi dir="ltr" className="font-mono">
                {shortenId(subjectId)}
              </bdi>
            ),
          })}
        </span>
      </p>
      {onRemove && (
        <IconButton
          label={words(`detach-${kind}`)}
          icon={<X aria-hidden className="size-5" />}
          onClick={onRemove}
        />
      )}
    </div>
  )
}
