'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { Drawer } from '@corridor/ui/drawer'
import { SkeletonText } from '@corridor/ui/skeleton'
import { Tabs } from '@corridor/ui/tabs'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import { LinkedText } from './linked-text.tsx'

/** One mail, as text with its links, or as it looks; the picture of it may run and load nothing. */
export function MailDrawer({ mailId, onClose }: { mailId: string; onClose: () => void }) {
  const mail = useQuery(useApi().demo.readMail.queryOptions({ mailId }))
  const [look, setLook] = useState('text')
  const { data } = mail
  const looks = [
    { value: 'text', label: 'Text', content: data && <LinkedText text={data.text} /> },
    ...(data?.html
      ? [
          {
            value: 'html',
            label: 'As it looks',
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
      title={data?.subject ?? 'Mail'}
      meta={
        data && (
          <>
            <span>To {data.to}</span>
            <span>From {data.from}</span>
            <StaffTime at={data.receivedAt} />
          </>
        )
      }
    >
      {mail.error && <ReadProblem error={mail.error} onRetry={() => void mail.refetch()} />}
      {mail.isPending && <SkeletonText lines={6} />}
      {data && (
        <Tabs
          label="How to show it"
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
