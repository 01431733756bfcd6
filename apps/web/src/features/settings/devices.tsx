'use client'
import { Avatar } from '@corridor/ui/avatar'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { DateTime } from '@corridor/ui/date-time'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Monitor } from 'lucide-react'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { KeysThatEnd, useKeysThatEnd } from './keys-that-end.tsx'

type Session = ApiOutputs['identity']['listSessions'][number]

/** Every place where the account is signed in; each can be signed out from here. */
export function Devices() {
  const words = useWords('web.settings')
  const api = useApi()
  const queryClient = useQueryClient()
  const sessions = useQuery(api.identity.listSessions.queryOptions())
  const [isAsking, setIsAsking] = useState(false)
  const reread = () => queryClient.invalidateQueries(api.identity.listSessions.queryFilter())
  const rereadAll = () => queryClient.invalidateQueries(api.identity.pathFilter())
  // what failed may have happened all the same: the list says
  const revoke = useMutation(api.identity.revokeSession.mutationOptions({ onSettled: reread }))
  const revokeOthers = useMutation(
    api.identity.revokeAllSessions.mutationOptions({ onSettled: rereadAll }),
  )
  const ending = useKeysThatEnd()
  const { keepApiKeyIds } = ending
  const hasOthers = sessions.data?.some((session) => !session.isCurrent) ?? false

  return (
    <Section
      title={words('devices')}
      description={words('devices-detail')}
      aside={
        (hasOthers || ending.keys.length > 0) && (
          <Button variant="quiet" size="small" onClick={() => setIsAsking(true)}>
            {words('others')}
          </Button>
        )
      }
    >
      <FormError error={revoke.error ?? revokeOthers.error} />
      {sessions.data ? (
        <Card look="flush">
          <RowList label={words('devices')} isDivided>
            {sessions.data.map((session) => (
              <Device
                key={session.sessionId}
                session={session}
                isBusy={revoke.isPending && revoke.variables.sessionId === session.sessionId}
                onRevoke={() => revoke.mutate({ sessionId: session.sessionId })}
              />
            ))}
          </RowList>
        </Card>
      ) : sessions.error ? (
        <ReadError error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : (
        <SkeletonRows count={2} />
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={words('others-title')}
        description={words('others-detail')}
        confirmLabel={words('others')}
        busyLabel={words('signing-out')}
        onConfirm={() =>
          revokeOthers.mutateAsync({ exceptCurrent: true, keepApiKeyIds }).catch(() => undefined)
        }
      >
        <KeysThatEnd {...ending} />
      </ConfirmDialog>
    </Section>
  )
}

function Device(props: { session: Session; isBusy: boolean; onRevoke: () => void }) {
  const words = useWords('web.settings')
  const { device, ip, lastSeenAt, isCurrent } = props.session
  return (
    <li>
      <ListRow
        avatar={<Avatar icon={<Monitor aria-hidden className="size-5" />} />}
        title={<bdi>{device}</bdi>}
        description={
          <>
            <DateTime at={lastSeenAt} />
            {ip && (
              <>
                {' · '}
                <bdi>{ip}</bdi>
              </>
            )}
          </>
        }
        trailing={
          isCurrent ? (
            <Tag meaning="positive">{words('this-device')}</Tag>
          ) : (
            <Button
              variant="secondary"
              size="small"
              aria-label={words('sign-out-device', { device })}
              isBusy={props.isBusy}
              busyLabel="…"
              onClick={props.onRevoke}
            >
              {words('sign-out')}
            </Button>
          )
        }
      />
    </li>
  )
}
