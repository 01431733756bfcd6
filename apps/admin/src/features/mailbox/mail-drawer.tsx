'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { Drawer } from '@corridor/ui/drawer'
import { SkeletonText } from '@corridor/ui/skeleton'
import { Tabs } from '@corridor/ui/tabs'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import { LinkedText } from './linked-text.tsx'

/** One mail, as text with its links, or as it looks; the picture of it may run and load nothing. */
export function MailDrawer({ mailId, onClose }: { mailId: string; onClose: () => void }) {
  const words = useWords('admin.mailbox')
  const mail = useQuery(useApi().demo.readMail.queryOptions({ mailId }))
  const [look, setLook] = useState('text')
  const { data } = mail
  const looks = [
    { value: 'text', label: words('look-text'), content: data && <LinkedText text={data.text} /> },
    ...(data?.html
      ? [
          {
            value: 'html',
            label: words('look-html'),
            content: (
              <iframe
                title={data.subject}
                sandbox=""
                srcDoc={data.html}
                className="h-128 w-full rounded-card border border-line"
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <Drawer
      isOpen
      width="wide"
      onClose={onClose}
      title={data?.subject ?? words('mail')}
      meta={
        data && (
          <>
            <span>{words.rich('to-address', { address: () => <bdi>{data.to}</bdi> })}</span>
            <span>{words.rich('from-address', { address: () => <bdi>{data.from}</bdi> })}</span>
            <StaffTime at={data.receivedAt} />
          </>
        )
      }
    >
      {mail.error && <ReadProblem error={mail.error} onRetry={() => void mail.refetch()} />}
      {mail.isPending && <SkeletonText lines={6} />}
      {data && (
        <Tabs
          label={words('looks')}
          look="line"
          density="compact"
          items={looks}
          value={look}
          onValueChange={setLook}
        />
      )}
    </Drawer>
  )
}
