'use client'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { useStaff } from '../../shell/staff-context.tsx'
import { type AuditRecord, actorWords } from './audit-columns.tsx'
import { placeOf } from './place-of.ts'

export type AuditDrawerProps = {
  record: AuditRecord
  onClose: () => void
  onFilter: (filter: Record<string, string | null>) => void
}

/** One record whole: who, from where, what changed (as hashes), and where its thing is. */
export function AuditDrawer({ record, onClose, onFilter }: AuditDrawerProps) {
  const { may } = useStaff()
  const place = placeOf(record)
  const id = (term: string, value: string | null) =>
    value !== null && {
      term,
      value: <CopyId value={value} label={term} isShort className="text-meta" />,
    }
  const changes = Object.entries(record.changes)
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={<span className="font-mono">{record.action}</span>}
      meta={
        <>
          <span>{actorWords(record)}</span>
          <StaffTime at={record.occurredAt} />
        </>
      }
    >
      <div className="flex flex-col gap-screen">
        <DefinitionList
          layout="facts"
          items={[
            record.reason !== null && { term: 'Why', value: record.reason, isStrong: true },
            { term: 'Kind', value: record.entityType },
            record.isHidden
              ? { term: 'Which and why', value: 'Of a case that your role does not open' }
              : {
                  term: 'Id',
                  value: (
                    <CopyId value={record.entityId} label="id" isShort className="text-meta" />
                  ),
                },
            id('Actor', record.actor),
            id('Session', record.sessionId),
            record.ip !== null && {
              term: 'Address',
              value: <span className="font-mono">{record.ip}</span>,
            },
            id('Request', record.requestId),
            id('Event', record.eventId),
            { term: 'Recorded', value: <StaffTime at={record.recordedAt} /> },
          ]}
        />
        {changes.length > 0 && (
          <Section
            density="compact"
            title="What changed"
            description="As hashes: the values stay where they belong."
          >
            <DefinitionList
              layout="facts"
              items={changes.map(([field, change]) => ({
                key: field,
                term: field,
                value: (
                  <span className="font-mono text-meta break-all">
                    {change.before?.slice(0, 12) ?? 'nothing'} to{' '}
                    {change.after?.slice(0, 12) ?? 'nothing'}
                  </span>
                ),
              }))}
            />
          </Section>
        )}
        <div className="flex flex-wrap gap-chip">
          {!record.isHidden && (
            <Button
              variant="secondary"
              size="compact"
              onClick={() =>
                onFilter({
                  entityType: record.entityType,
                  entityId: record.entityId,
                  actor: null,
                  action: null,
                })
              }
            >
              All about this
            </Button>
          )}
          <Button
            variant="secondary"
            size="compact"
            onClick={() =>
              onFilter({ actor: record.actor, entityType: null, entityId: null, action: null })
            }
          >
            All by this actor
          </Button>
          {place && may(place.permission) && <TextLink href={place.href}>Open it</TextLink>}
        </div>
      </div>
    </Drawer>
  )
}
